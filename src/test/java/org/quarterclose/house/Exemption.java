package org.quarterclose.house;

/**
 * A class that may break a rule, and why.
 *
 * @param what the only thing that it may; empty when its place is enough
 */
record Exemption(String rule, String place, String what, String reason) {

    boolean covers(Breach breach) {
        return rule.equals(breach.rule())
                && place.equals(breach.place())
                && (what.isEmpty() || what.equals(breach.what()));
    }
}
