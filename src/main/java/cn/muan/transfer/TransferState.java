package cn.muan.transfer;

/** Where a transfer stands. */
public enum TransferState {
    ASKING, ACCEPTED, HANDED_OVER, CANCELLED;

    public boolean open() {
        return this == ASKING || this == ACCEPTED;
    }
}
