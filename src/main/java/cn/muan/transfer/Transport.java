package cn.muan.transfer;

/** How the requester wishes her carried. */
public enum Transport {
    AMBULANCE, HOSPITAL_VEHICLE, OWN_VEHICLE
}
