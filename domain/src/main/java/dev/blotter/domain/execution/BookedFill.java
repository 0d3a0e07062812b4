package dev.blotter.domain.execution;

import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.EventKey;

/**
 * A fill that counts, after corrections and busts.
 *
 * @param at its place in canonical order: that of the original fill, also when it was corrected
 */
public record BookedFill(EventKey at, Side side, Fill fill) {

    /** The fill of a report that nothing corrects or busts. */
    public static BookedFill of(Execution trade) {
        return new BookedFill(trade.eventKey(), trade.side(), trade.fill().orElseThrow());
    }
}
