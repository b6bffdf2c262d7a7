package cn.muan.casework;

/** Who manages a woman by residence; {@code district} is null where it is unknown or outside every known district. */
record ResidencePlace(boolean known, String district, String mch) {
}
