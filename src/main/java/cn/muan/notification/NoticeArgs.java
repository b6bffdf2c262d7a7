package cn.muan.notification;

import java.util.List;

/** Arguments of a notice's text in one column, a line each: they are codes and numbers, never free text. */
final class NoticeArgs {

    private NoticeArgs() {
    }

    static String join(List<String> args) {
        if (args.stream().anyMatch(arg -> arg.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("an argument of a notice is a code, not a text");
        }
        return String.join("\n", args);
    }

    static List<String> split(String args) {
        return args.isEmpty() ? List.of() : List.of(args.split("\n", -1));
    }
}
