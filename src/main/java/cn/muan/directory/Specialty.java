package cn.muan.directory;

/** A disease beside the pregnancy for which a hospital of its own stands as backstop (O44). Source: S0（六）. */
public enum Specialty {
    MENTAL, TUBERCULOSIS
}
