package org.quarterclose.portfolio;

import java.math.BigDecimal;
import org.quarterclose.basics.SourceLine;

/** What the sender of a file declares about it; a figure that is not declared is null. */
public record ControlTotal(
        String file, Long rows, BigDecimal sumLow, BigDecimal sumHigh, BigDecimal sumBest, SourceLine source) {

    /** Whether amounts are declared, and not only rows. */
    public boolean hasSums() {
        return sumLow != null || sumHigh != null || sumBest != null;
    }
}
