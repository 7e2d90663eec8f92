package org.quarterclose.measurement;

import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;

/**
 * The sentence of an obligation that a payment ended. It is what the books keep of the settlement: later quarters
 * know from it that nothing is owed any more, and by which document.
 */
public final class SettledForGood {

    private static final String BEGINS = "Settled for good, ";
    private static final String ENDS = ": what is left of the balance is owed no longer ";

    private SettledForGood() {}

    static String sentence(String settlement, Framework framework) {
        String oneLine = settlement.strip().replaceAll("\\s+", " ");
        return BEGINS + oneLine + ENDS + Citation.RELEASED.in(framework);
    }

    /** How an obligation was settled, such as "300.00 USD on 2003-08-20 by Deed 4"; empty when it was not. */
    public static String wordsOf(Measurement measurement) {
        String rule = measurement.rule();
        int end = rule.lastIndexOf(ENDS);
        boolean settled = measurement.basis() == Basis.RELEASED && rule.startsWith(BEGINS) && end > BEGINS.length();
        return settled ? rule.substring(BEGINS.length(), end) : "";
    }
}
