package cn.muan.transfer;

import java.time.Instant;

import cn.muan.base.Subject;

/** An institution takes the woman, of its own will or as backstop; the journey begins. */
public record TransferAccepted(long transferId, Subject subject, String from, String to, Instant at) {
}
