package cn.muan.access;

import java.util.List;

/** Accounts a sign-in page may offer to fill in; there is such a bean in the demo only. */
public interface OfferedAccounts {

    /** One account under the place it belongs to. */
    record Offer(String place, String loginName, String label) {
    }

    String password();

    List<Offer> offers();
}
