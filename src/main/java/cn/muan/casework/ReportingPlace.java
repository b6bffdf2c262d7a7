package cn.muan.casework;

/** Where a case is reported: the institution, its jurisdiction and that jurisdiction's MCH institution. */
record ReportingPlace(String institution, String jurisdiction, String mch) {
}
