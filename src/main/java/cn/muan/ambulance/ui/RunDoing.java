package cn.muan.ambulance.ui;

import cn.muan.ambulance.VehicleRun;

/** What one may press on the card of a run. */
interface RunDoing {

    /** The main button: sends a vehicle by a dialog, or stamps the next stage at this moment. */
    void next(VehicleRun run);

    /** Stamps the next stage at a time entered by hand. */
    void stampAt(VehicleRun run);

    void elsewhere(VehicleRun run);

    void breakOff(VehicleRun run);
}
