package org.quarterclose.report;

import static org.quarterclose.report.SampleClose.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.policy.XbrlEntity;
import org.quarterclose.portfolio.Bond;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.Property;
import org.quarterclose.portfolio.Property.PropertyStatus;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/** Closes to test reports with. */
public final class Samples {

    private static final SourceLine REGISTER = new SourceLine("obligations.csv", 2);

    private Samples() {}

    /** The third quarter of 2003: 16.0 + 6.8 + 0.3 = 23.1 million of accrual; titles that attack, all signs. */
    public static SampleClose complete() {
        SampleClose close = new SampleClose();
        property(close, "CDA", "Coeur d'Alene Basin", PropertyStatus.CLOSED);
        property(close, "GROUSE", "Grouse Creek mine, \"central\" Idaho", PropertyStatus.CLOSED);
        property(close, "MB", "Middle Buttes", PropertyStatus.RELEASED);
        property(close, "OTHER", "@Other <sites> & quarries", PropertyStatus.IDLE);
        property(close, "SHUMAKE", "Shumake gold mine", PropertyStatus.IDLE);
        basin(close);
        grouseCreek(close);
        others(close);
        close.inputs.add(input("obligations.csv", 7, 7));
        close.inputs.add(input("estimates/basin.csv", 41, 41));
        close.checks.add(check("roll-forward-foots", Status.PASSED, "0.00"));
        close.checks.add(check("ledger-tie-out", Status.PASSED, "0.00"));
        close.checks.add(new Check("control-total-rows", Status.NOT_DECLARED, "", "41", "0", "estimates/basin.csv"));
        close.bonds.add(bond("B-1", "GROUSE", "7000000.00", Bond.BondStatus.OUTSTANDING));
        close.bonds.add(bond("B-2", "MB", "35000.00", Bond.BondStatus.REDUCTION_REQUESTED));
        close.recoveries.add(recovery());
        close.explainedAbove = new MovementThreshold(usd("1000000.00"), BigDecimal.TEN);
        close.xbrl = new XbrlEntity("http://www.sec.gov/CIK", "0000719413", 2025);
        explained(close, "CDA-BASIN", "The court's order: <31 %> of the tailings, at the range's minimum", "Counsel");
        explained(close, "GROUSE-CREEK", "=New cover of the tailings & longer pumping", "");
        return close;
    }

    private static void explained(SampleClose close, String id, String why, String by) {
        SourceLine place = new SourceLine("explanations.csv", close.explanations.size() + 2);
        close.explanations.add(new ExplainedMovement(id, why, by, place));
    }

    /** The same close with rejected rows and a failed check. */
    public static SampleClose incomplete() {
        SampleClose close = complete();
        close.header = withState(close.header, CloseState.INCOMPLETE);
        close.inputs.set(1, input("estimates/basin.csv", 43, 41));
        SourceLine first = new SourceLine("estimates/basin.csv", 17);
        SourceLine second = new SourceLine("estimates/basin.csv", 29);
        close.problem(Code.AMOUNT_UNREADABLE, first, "=SUM(A1:A9)");
        close.problem(Code.SHARE_WITHOUT_BASIS, first, "31");
        close.problem(Code.AMOUNT_NEGATIVE, second, "-5");
        close.problem(Code.ZERO_MINIMUM, new SourceLine("estimates/basin.csv", 30), "0");
        List<Problem> reasons = List.copyOf(close.problems);
        close.rejected.add(
                new RejectedRow(first, List.of("CDA-BASIN", "=SUM(A1:A9)", "58; or\nmore"), reasons.subList(0, 2)));
        close.rejected.add(new RejectedRow(second, List.of("CDA-BASIN", "-5", "7", "beyond"), reasons.subList(2, 3)));
        close.checks.add(check("entries-equal-movements", Status.PASSED, "0.00"));
        return close;
    }

    public static Check failedCheck() {
        return new Check("ledger-tie-out", Status.FAILED, "0.00", "0.01", "0.01", "account 2205");
    }

    public static SampleClose empty() {
        return new SampleClose();
    }

    public static SampleClose dryRun() {
        SampleClose close = complete();
        CloseHeader header = close.header;
        close.header = new CloseHeader(
                header.company(),
                header.quarter(),
                header.yearToDateBegins(),
                Purpose.DRY_RUN,
                "",
                0,
                CloseState.PROPOSED,
                header.inputHash(),
                header.proposedBy());
        return close;
    }

    /** The same as the first close of all: nothing of the year came before. */
    public static SampleClose firstClose() {
        SampleClose close = complete();
        close.rows.replaceAll(row -> new RollForwardRow(
                row.number(),
                row.propertyId(),
                row.obligationId(),
                row.obligationClass(),
                row.quarter(),
                row.quarter(),
                row.excessPayment(),
                row.current()));
        CloseHeader header = close.header;
        close.header = new CloseHeader(
                header.company(),
                header.quarter(),
                header.quarter().start(),
                header.purpose(),
                header.whatIf(),
                header.version(),
                header.state(),
                header.inputHash(),
                header.proposedBy());
        return close;
    }

    /** A close of many obligations that all move by one dollar and the obligation's number in cents. */
    public static SampleClose many(int count) {
        SampleClose close = new SampleClose();
        property(close, "P", "One property", PropertyStatus.CLOSED);
        for (int i = 0; i < count; i++) {
            String id = String.format("OB-%07d", i);
            Money amount = new Money(BigDecimal.valueOf(100L + i, 2), SampleClose.USD);
            obligation(close, "P", id, "Duty " + id);
            Movements moved = movements("0.00", "0.00", amount.plain(), "0.00", "0.00");
            row(close, new Row("P", moved, moved, "0.00"));
            measure(close, Basis.BEST_ESTIMATE, new Range(amount, amount, amount), amount.plain());
            entry(close, Event.REVISION_UP, amount);
        }
        return close;
    }

    static CloseHeader withState(CloseHeader header, CloseState state) {
        return new CloseHeader(
                header.company(),
                header.quarter(),
                header.yearToDateBegins(),
                header.purpose(),
                header.whatIf(),
                header.version(),
                state,
                header.inputHash(),
                header.proposedBy());
    }

    private static void basin(SampleClose close) {
        obligation(close, "CDA", "CDA-BASIN", "Coeur d'Alene Basin damages and response costs");
        Movements quarter = movements("2000000.00", "0.00", "16000000.00", "0.00", "0.00");
        row(close, new Row("CDA", quarter, quarter, "1500000.00"));
        measure(close, Basis.MINIMUM_OF_RANGE, range("18000000.00", null, "58000000.00"), "18000000.00");
        entry(close, Event.REVISION_UP, usd("16000000.00"));
        close.spend(0, 2004, "1500000.00");
        close.spend(0, 2005, "3333333.333");
        close.spend(0, null, "13166666.667");
    }

    private static void grouseCreek(SampleClose close) {
        obligation(close, "GROUSE", "GROUSE-CREEK", "Grouse Creek mine reclamation");
        Movements quarter = movements("14000000.00", "0.00", "6800000.00", "-500000.00", "0.00");
        Movements year = movements("15250000.00", "0.00", "6800000.00", "-1750000.00", "0.00");
        row(close, new Row("GROUSE", quarter, year, "4200000.50"));
        measure(close, Basis.BEST_ESTIMATE, range("18000000.00", "20300000.00", "26000000.00"), "20300000.00");
        entry(close, Event.REVISION_UP, usd("6800000.00"));
        close.spend(1, 2003, "4200000.50");
        close.spend(1, 2004, "16099999.50");
    }

    private static void others(SampleClose close) {
        obligation(close, "MB", "MIDDLE-BUTTES", "Middle Buttes gold mine, final release");
        Movements released = movements("35000.00", "0.00", "0.00", "0.00", "-35000.00");
        row(close, new Row("MB", released, released, "0.00"));
        measure(close, Basis.RELEASED, Range.NONE, "0.00");
        entry(close, Event.RELEASE, usd("-35000.00"));

        obligation(close, "OTHER", "OTHER-REPUBLIC", "=HYPERLINK(\"http://example.org\",\"Republic\")");
        Movements incurred = movements("0.00", "385000.00", "0.00", "0.00", "0.00");
        row(close, new Row("OTHER", incurred, incurred, "0.00"));
        measure(close, Basis.MIXED, range("300000.00", "185000.00", "700000.00"), "385000.00");
        entry(close, Event.INCURRED, usd("385000.00"));
        close.spend(3, null, "385000.00");

        obligation(close, "OTHER", "OTHER-SIDDOWAY", "Siddoway scoria rock; awaiting inspection | <b>bond</b> & co");
        Movements down = movements("250000.75", "0.00", "-50000.00", "-120450.25", "0.00");
        row(close, new Row("OTHER", down, down, "79550.50"));
        measure(close, Basis.BEST_ESTIMATE, range("79550.50", "79550.50", "79550.50"), "79550.50");
        entry(close, Event.REVISION_DOWN, usd("-50000.00"));
        close.spend(4, 2004, "79550.50");

        obligation(close, "OTHER", "OTHER-STAR", "Star tailings toxic tort");
        row(close, new Row("OTHER", Movements.none(SampleClose.USD), Movements.none(SampleClose.USD), "0.00"));
        measure(close, Basis.DISCLOSE_ONLY, range("1000000.00", null, "4000000.00"), "0.00");

        obligation(close, "OTHER", "OTHER-ZERO", "A title of great length: " + "long-term water treatment ".repeat(4));
        Movements still = movements("12.34", "0.00", "0.00", "0.00", "0.00");
        row(close, new Row("OTHER", still, still, "0.00"));
        measure(close, Basis.CARRIED_FORWARD, Range.NONE, "12.34");
    }

    private static void property(SampleClose close, String id, String name, PropertyStatus status) {
        close.properties.add(new Property(id, name, status, "Idaho", "US", new SourceLine("properties.csv", 2)));
    }

    private static void obligation(SampleClose close, String property, String id, String title) {
        boolean basin = id.equals("CDA-BASIN");
        close.obligations.add(new Obligation(
                close.obligations.size(),
                id,
                property,
                basin ? ObligationClass.LITIGATION : ObligationClass.REMEDIATION,
                title,
                id.equals("OTHER-STAR") ? Likelihood.REASONABLY_POSSIBLE : Likelihood.PROBABLE,
                SampleClose.USD,
                null,
                "order",
                LocalDate.of(2003, 9, 3),
                false,
                null,
                "",
                "",
                REGISTER));
    }

    private record Row(String property, Movements quarter, Movements yearToDate, String current) {}

    private static void row(SampleClose close, Row row) {
        Obligation last = close.obligations.get(close.obligations.size() - 1);
        close.rows.add(new RollForwardRow(
                last.number(),
                row.property(),
                last.id(),
                last.obligationClass(),
                row.quarter(),
                row.yearToDate(),
                usd("0.00"),
                usd(row.current())));
    }

    private static void measure(SampleClose close, Basis basis, Range range, String required) {
        Obligation last = close.obligations.get(close.obligations.size() - 1);
        Money excess = range.high() == null ? usd("0.00") : range.high().minus(usd(required));
        close.measurements.add(new Measurement(
                last.number(),
                last.id(),
                last.obligationClass(),
                basis,
                range,
                last.id().equals("CDA-BASIN") ? Share.ofPercent(new BigDecimal(31)) : null,
                usd(required),
                excess,
                close.rows.get(close.rows.size() - 1).current(),
                range == Range.NONE ? 0 : 7,
                "The minimum of the range where no amount in it is better (ASC 450-20-30-1)"));
    }

    private static void entry(SampleClose close, Event event, Money amount) {
        Obligation last = close.obligations.get(close.obligations.size() - 1);
        boolean up = amount.isPositive();
        Money size = amount.absolute();
        Money zero = usd("0.00");
        close.entries.add(new JournalEntry(
                "2003-Q3-" + last.id() + "-" + event,
                LocalDate.of(2003, 9, 30),
                last.propertyId(),
                last.id(),
                event,
                "Estimate moves by " + size.plain() + "; date: see | order",
                "The minimum of the range (ASC 450-20-30-1)",
                "estimates/basin.csv:2-41, date:2003-99-99 [2003-99-99]",
                List.of(
                        new JournalEntry.Line(1, up ? SampleClose.EXPENSE : SampleClose.LIABILITY, size, zero),
                        new JournalEntry.Line(2, up ? SampleClose.LIABILITY : SampleClose.EXPENSE, zero, size))));
    }

    static Movements movements(String opening, String incurred, String revisions, String payments, String released) {
        Money zero = usd("0.00");
        return new Movements(
                usd(opening),
                usd(incurred),
                usd(revisions),
                zero,
                usd(payments),
                zero,
                zero,
                zero,
                usd(released),
                zero);
    }

    private static Range range(String low, String best, String high) {
        return new Range(usd(low), usd(best), usd(high));
    }

    private static InputFile input(String file, long read, long accepted) {
        return new InputFile(
                file,
                FileHash.of(contentOf(file)),
                contentOf(file).length(),
                "UTF-8",
                ";",
                List.of("obligation_id", "low", "=high"),
                List.of("remarks"),
                read,
                accepted,
                read - accepted);
    }

    /** What stands in a staged input file of these samples. */
    public static String contentOf(String file) {
        return "obligation_id;low;=high;remarks\n# " + file + "\n";
    }

    private static Check check(String name, Status status, String difference) {
        return new Check(name, status, "-38764562.84", "-38764562.84", difference, "=total, all obligations");
    }

    private static Bond bond(String id, String property, String amount, Bond.BondStatus status) {
        return new Bond(id, property, "surety", usd(amount), status, new SourceLine("bonds.csv", 2));
    }

    private static Recovery recovery() {
        SourceLine source = new SourceLine("recoveries.csv", 2);
        return new Recovery(
                "R-1", "CDA-BASIN", "-Insurer, Ltd", usd("250000.00"), Likelihood.PROBABLE, true, "letter", source);
    }
}
