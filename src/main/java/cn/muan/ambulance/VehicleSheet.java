package cn.muan.ambulance;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.directory.Place;

/** What a centre enters about a vehicle. @param place of its station, may be null; @param speed kilometres an hour over the straight line, 5 to 120 */
public record VehicleSheet(String callSign, String station, Place place, int speed, boolean ready) {

    public static final int SLOWEST = 5;
    public static final int FASTEST = 120;
    private static final int LONGEST_SIGN = 20;
    private static final int LONGEST_STATION = 60;

    /** @throws FieldsRefused at {@code callSign}, {@code station} or {@code speed} */
    void requireSound() {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (callSign == null || callSign.isBlank() || callSign.length() > LONGEST_SIGN) {
            errors.put("callSign", new Message("ambulance.call-sign-missing", LONGEST_SIGN));
        }
        if (station == null || station.isBlank() || station.length() > LONGEST_STATION) {
            errors.put("station", new Message("ambulance.station-missing", LONGEST_STATION));
        }
        if (speed < SLOWEST || speed > FASTEST) {
            errors.put("speed", new Message("ambulance.speed-range", SLOWEST, FASTEST));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }
}
