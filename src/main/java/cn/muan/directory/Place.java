package cn.muan.directory;

/** Where something stands on the map. @param latitude degrees north, −90 to 90; @param longitude degrees east, −180 to 180 */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0;

    public Place {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on the map");
        }
    }

    /** The straight line over the ground in kilometres, by the great circle; a road is longer. */
    public double kilometresTo(Place other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
    }
}
