package org.quarterclose.close;

import java.math.BigDecimal;
import java.util.List;

/**
 * What changed between two versions.
 *
 * @param files names of input files that are not the same
 * @param obligations whose figures are not the same, the largest change of the closing balance first
 */
public record VersionDiff(CloseVersion from, CloseVersion to, List<String> files, List<Changed> obligations) {

    /**
     * One obligation's change.
     *
     * @param closing how much the closing balance is higher in the second version
     * @param figures that are not the same
     */
    public record Changed(String obligationId, Presence presence, BigDecimal closing, List<Figure> figures) {}

    /** In which of the two versions an obligation is. */
    public enum Presence {
        BOTH,
        NEW,
        GONE
    }

    /** One figure in both versions, as text; blank where a version has none. */
    public record Figure(String name, String from, String to) {}

    /** How much the closing balance is higher in the second version. */
    public BigDecimal closing() {
        return obligations.stream().map(Changed::closing).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
