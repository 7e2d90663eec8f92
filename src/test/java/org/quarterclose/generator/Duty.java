package org.quarterclose.generator;

/**
 * What all lines of one obligation have in common.
 *
 * @param share our share in percent of the whole site's cost; zero when the amounts are ours
 * @param firstYear the first of the four years in which the money is spent
 * @param quarterly whether its engineer says in which quarter
 * @param preparer number of the engineer or lawyer
 * @param day day of the quarter on which the estimate was made, from 0 to 88
 */
record Duty(int number, int share, int firstYear, boolean quarterly, int preparer, int day) {

    private static final int[] SHARES = {31, 50, 25, 40, 12, 65};

    static Duty of(long seed, int number) {
        Chance chance = Chance.of(seed, number);
        int share = chance.oneIn(5) ? SHARES[chance.below(SHARES.length)] : 0;
        return new Duty(
                number, share, 2003 + chance.below(12), chance.oneIn(5), 1 + chance.below(40), chance.below(89));
    }

    static String id(int number) {
        String digits = Integer.toString(number);
        return "OB-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }
}
