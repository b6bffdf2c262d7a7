package cn.muan.access;

/** A role at an organisation, such as {@code safety-office@YZ-H1}: to whom a task, an alarm or a duty goes. */
public record Group(Role role, String organisation) implements java.io.Serializable {

    public static Group of(String key) {
        int at = key.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a group: " + key);
        }
        return new Group(Role.of(key.substring(0, at)), key.substring(at + 1));
    }

    public String key() {
        return role.code() + "@" + organisation;
    }

    @Override
    public String toString() {
        return key();
    }
}
