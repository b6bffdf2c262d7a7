package cn.muan.transfer;

import java.time.Instant;

import cn.muan.base.Subject;

/** The transfer is called off before handover, or ends because the woman has died or left. */
public record TransferCancelled(long transferId, Subject subject, Instant at) {
}
