package cn.muan.worklist;

/** A person to whom a task may be handed. */
public record TaskMember(long id, String name) {
}
