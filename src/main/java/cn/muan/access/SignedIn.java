package cn.muan.access;

import java.io.Serializable;
import java.security.Principal;

/** The principal of a web session; what the person may do is looked up afresh, so that a change takes effect at once. */
public record SignedIn(long personId, String loginName) implements Principal, Serializable {

    @Override
    public String getName() {
        return loginName;
    }
}
