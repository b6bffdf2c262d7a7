package cn.muan.bloodbank;

/**
 * Units of one holder, product and group: everything that came in is left, held, given, expired or written off.
 *
 * @param received what came in, without bags entered by mistake
 * @param left     on the shelf
 */
public record StockBalance(BloodProduct product, BloodGroup group, int received, int left, int reserved, int issued, int expired, int writtenOff) {

    static StockBalance of(Shelf shelf) {
        return new StockBalance(shelf.product(), shelf.group(), shelf.received(), shelf.available(), shelf.reserved(), shelf.issued(),
                shelf.expired(), shelf.writtenOff());
    }

    /** In = left + reserved + issued + expired + written off. */
    public boolean holds() {
        return received == left + reserved + issued + expired + writtenOff;
    }
}
