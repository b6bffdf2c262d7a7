package cn.muan.notification;

import java.util.List;

/** The channels that are on, in the order of the settings. */
record Channels(List<Channel> all) {

    Channels {
        all = List.copyOf(all);
        if (all.stream().map(Channel::name).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two channels of one name");
        }
    }
}
