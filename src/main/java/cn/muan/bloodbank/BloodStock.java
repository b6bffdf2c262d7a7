package cn.muan.bloodbank;

import java.util.Collection;
import java.util.List;

/**
 * Bags on the shelves of hospitals' blood banks and of stations. At every instant in = left + reserved + issued + expired + written off; every
 * change joins the caller's transaction and is won by one of two who want the same bag.
 */
public interface BloodStock {

    /** Who has what of a product for a group: the hospital's own bank first, then stations by nearness (O55); those with nothing are left out. */
    List<StockOffer> offers(BloodProduct product, BloodGroup wanted, String hospital);

    /** Holds bags for a request, earliest expiry first, same group before compatible ones, and no unit more than the sizes of the bags force;
     * repeating the key for the same holder and product returns what it holds there.
     * @param units 1 to 100
     * @throws cn.muan.base.Refused when the holder has fewer fitting units; none is held then */
    List<BloodBag> reserve(String key, String holder, BloodProduct product, BloodGroup wanted, int units, Alternatives alternatives);

    /** As above; {@code alternatives} stands for compatible groups, never for those of last resort. */
    List<BloodBag> reserve(String key, String holder, BloodProduct product, BloodGroup wanted, int units, boolean alternatives);

    /** Gives back what a request holds and has not been issued. */
    void release(String key);

    /** The reserved bags of a request leave the shelf of one holder for a place; repeating it changes nothing.
     * @throws cn.muan.base.Refused when a bag was issued already, has expired, or is not held for the request */
    List<BloodBag> issue(String key, String holder, String recipient);

    /** Unused bags come back to the shelf they left.
     * @throws cn.muan.base.Refused when one was not issued for the request */
    void takeBack(String key, Collection<String> bagNumbers);

    /** Unused bags that may not come back, as the cold chain was broken. */
    void writeOff(String key, Collection<String> bagNumbers, String reason);

    /** Every bag the request holds or has been given. */
    List<BloodBag> bagsOf(String key);
}
