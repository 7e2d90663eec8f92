package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.portfolio.LedgerBalance;
import org.quarterclose.rollforward.Movements;

/**
 * Everything the checks compare, read back from where it was written: what came in, what the books say, what the ledger
 * says. All money is in the presentation currency, but for the figures of obligations in other currencies.
 *
 * @param aggregated sums of the accepted estimate lines in the presentation currency as they were measured
 * @param resummed the same sums, made anew from the stored lines
 * @param operating ids of properties whose retirement cost is an asset
 * @param beyondCost by property, what downward revisions take off above the carrying amount of its retirement cost
 * @param layers retirement obligations whose roll-forward (expected) is not what their layers add up to (actual)
 * @param recoveries what the recoveries of all obligations add up to
 * @param foreign what is compared of obligations in other currencies
 * @param resummedDifferently obligations whose lines, summed anew, are not what was measured
 */
public record CloseFigures(
        List<FileFigures> files,
        List<ControlTotal> controlTotals,
        Completeness completeness,
        LineSums aggregated,
        LineSums resummed,
        long resummedDifferently,
        PriorClosing prior,
        Balances balances,
        Postings postings,
        Ledger ledger,
        Set<String> operating,
        Map<String, Money> beyondCost,
        List<Break> layers,
        Recovered recoveries,
        ForeignFigures foreign) {

    public CloseFigures {
        files = List.copyOf(files);
        controlTotals = List.copyOf(controlTotals);
        operating = Set.copyOf(operating);
        beyondCost = Map.copyOf(beyondCost);
        layers = List.copyOf(layers);
    }

    /** Without retirement obligations and recoveries. */
    public CloseFigures(
            List<FileFigures> files,
            List<ControlTotal> controlTotals,
            Completeness completeness,
            LineSums aggregated,
            LineSums resummed,
            long resummedDifferently,
            PriorClosing prior,
            Balances balances,
            Postings postings,
            Ledger ledger) {
        this(
                files,
                controlTotals,
                completeness,
                aggregated,
                resummed,
                resummedDifferently,
                prior,
                balances,
                postings,
                ledger,
                Set.of(),
                Map.of(),
                List.of(),
                Recovered.none(balances.total().closing().currency()),
                ForeignFigures.NONE);
    }

    /**
     * One input file. Its sums are those of its amounts as they stand there, before our share; null for a file without
     * estimates. Where its amounts are in several currencies, their sums are compared with nothing.
     *
     * @param rowsSent as its sender counts them, a row with a column for each year once
     */
    public record FileFigures(
            String file,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected,
            long rowsSent,
            BigDecimal sumLow,
            BigDecimal sumHigh,
            BigDecimal sumBest,
            boolean mixesCurrencies) {

        /** A file in one currency. */
        public FileFigures(
                String file,
                long rowsRead,
                long rowsAccepted,
                long rowsRejected,
                BigDecimal sumLow,
                BigDecimal sumHigh,
                BigDecimal sumBest) {
            this(file, rowsRead, rowsAccepted, rowsRejected, rowsRead, sumLow, sumHigh, sumBest, false);
        }

        boolean hasAmounts() {
            return sumLow != null;
        }
    }

    /**
     * @param active obligations that need an estimate or a reason
     * @param missing ids of those that have neither, in order
     */
    public record Completeness(long active, List<String> missing) {

        public Completeness {
            missing = List.copyOf(missing);
        }
    }

    /** Sums over estimate lines, exact, before our share. */
    public record LineSums(long lines, BigDecimal low, BigDecimal accrued, BigDecimal high) {

        private static final BigDecimal ZERO = new BigDecimal("0.00");
        public static final LineSums NONE = new LineSums(0, ZERO, ZERO, ZERO);
    }

    /** Two figures of one thing that should agree and do not: an obligation, an entry. */
    public record Break(String what, Money expected, Money actual) {}

    /**
     * The receivables of the close, each column summed by itself.
     *
     * @param prior what the posted quarter before closed with
     * @param recognised income of the quarter
     * @param collected what came in, negative
     * @param fx exchange differences of receivables in other currencies
     * @param differing obligations whose entries on the receivable (actual) are not its movement (expected)
     */
    public record Recovered(
            Money prior,
            Money opening,
            Money recognised,
            Money collected,
            Money fx,
            Money closing,
            List<Break> differing) {

        public Recovered {
            differing = List.copyOf(differing);
        }

        /** In one currency. */
        public Recovered(
                Money prior, Money opening, Money recognised, Money collected, Money closing, List<Break> differing) {
            this(prior, opening, recognised, collected, Money.zero(closing.currency()), closing, differing);
        }

        public static Recovered none(String currency) {
            Money zero = Money.zero(currency);
            return new Recovered(zero, zero, zero, zero, zero, List.of());
        }
    }

    /**
     * What this close had to open with.
     *
     * @param source in words, such as {@code closing of 2003-Q2 version 1} or {@code opening-balances.csv}
     * @param total null when there is neither a prior closing nor a file of opening balances
     * @param differing obligations whose opening is not their prior closing, at 0.00 where one of the two is absent
     */
    public record PriorClosing(String source, Money total, List<Break> differing) {

        public PriorClosing {
            differing = List.copyOf(differing);
        }
    }

    /** Where a balance belongs: the liability account is its class's. */
    public record Cell(String propertyId, ObligationClass obligationClass) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byProperty = propertyId.compareTo(other.propertyId);
            return byProperty != 0 ? byProperty : obligationClass.compareTo(other.obligationClass);
        }
    }

    /**
     * Stored figures of the roll-forward, summed. Nothing here is computed from anything else here: each is a sum of
     * its own column.
     *
     * @param required what the measurements say the books must carry
     */
    public record Balance(
            Movements quarter,
            Movements yearToDate,
            Money closing,
            Money excessPayment,
            Money current,
            Money noncurrent,
            Money required) {

        public static Balance none(String currency) {
            Money zero = Money.zero(currency);
            return new Balance(Movements.none(currency), Movements.none(currency), zero, zero, zero, zero, zero);
        }

        public Balance plus(Balance other) {
            return new Balance(
                    quarter.plus(other.quarter),
                    yearToDate.plus(other.yearToDate),
                    closing.plus(other.closing),
                    excessPayment.plus(other.excessPayment),
                    current.plus(other.current),
                    noncurrent.plus(other.noncurrent),
                    required.plus(other.required));
        }
    }

    /** The total is read on its own, not added up from the cells. */
    public record Balances(Balance total, SortedMap<Cell, Balance> cells) {}

    /** Lines of the entries on one account for one property. */
    public record Posted(String account, String propertyId) implements Comparable<Posted> {

        @Override
        public int compareTo(Posted other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : propertyId.compareTo(other.propertyId);
        }
    }

    /**
     * @param net debits less credits
     * @param unbalanced entries whose debits (expected) are not their credits (actual)
     */
    public record Postings(Money debits, Money credits, SortedMap<Posted, Money> net, List<Break> unbalanced) {

        public Postings {
            unbalanced = List.copyOf(unbalanced);
        }
    }

    /** @param given whether there is a ledger file at all */
    public record Ledger(boolean given, List<LedgerBalance> balances) {

        public static final Ledger NOT_GIVEN = new Ledger(false, List.of());

        public Ledger {
            balances = List.copyOf(balances);
        }
    }
}
