package org.quarterclose.report;

import java.util.List;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Property;

/** Finds what the register says about an obligation by its number, so that reports can name it. */
final class RegisterIndex {

    private final List<Obligation> obligations;

    RegisterIndex(FrozenClose close) {
        this.obligations = close.register().obligations();
    }

    /** @return null when the register of this quarter has no good row for the obligation */
    Obligation find(int number) {
        return number >= 0 && number < obligations.size() ? obligations.get(number) : null;
    }

    String titleOf(int number) {
        Obligation obligation = find(number);
        return obligation == null ? "" : obligation.title();
    }

    String propertyOf(int number) {
        Obligation obligation = find(number);
        return obligation == null ? "" : obligation.propertyId();
    }

    String likelihoodOf(int number) {
        Obligation obligation = find(number);
        return obligation == null || obligation.likelihood() == null
                ? ""
                : obligation.likelihood().name();
    }

    static String statusOf(Property property) {
        return property == null ? "" : property.status().name();
    }

    static String nameOf(Property property) {
        return property == null ? "" : property.name();
    }
}
