package cn.muan.directory;

/** Which women a hospital must be ready to rescue: those of its county, or those of the districts it backs (O43). Source: S0（六）, S4 第十三条. */
public enum RescueLevel {
    NONE, COUNTY, MUNICIPAL
}
