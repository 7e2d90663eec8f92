package org.quarterclose.portfolio;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/** Security lodged for a property's duties. A bond is not a liability: it is listed beside the obligations. */
public record Bond(String id, String propertyId, String kind, Money amount, BondStatus status, SourceLine source) {

    public enum BondStatus {
        OUTSTANDING,
        REDUCTION_REQUESTED,
        RETURNED
    }

    public boolean isOutstanding() {
        return status != BondStatus.RETURNED;
    }
}
