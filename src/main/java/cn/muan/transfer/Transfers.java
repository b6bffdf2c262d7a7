package cn.muan.transfer;

import java.time.Instant;
import java.util.Optional;

import cn.muan.base.Subject;

/** Transfers as the journey asks for and moves them on; every change joins the caller's transaction. */
public interface Transfers {

    /** @throws cn.muan.base.Refused when there is none with this id */
    TransferSheet transfer(long id);

    /** The open transfer of a woman; there is one at most. */
    Optional<TransferSheet> openOf(Subject subject);

    /** The receiver has signed: from now on it is responsible (O40). */
    void handedOver(long id, Instant at);

    /** The receiver diverts on the way: others are asked anew, the one that accepted is left out. */
    void seekAnother(long id, String reason, Instant at);

    /** She is carried to another institution than the one that accepted, as when she worsens on the way: that one takes her, whoever is still asked need not answer. */
    void carriedTo(long id, String institution, Instant at);
}
