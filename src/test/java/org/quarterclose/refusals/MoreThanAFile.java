package org.quarterclose.refusals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.intake.TotalProblems;
import org.quarterclose.measurement.DroppedRecovery;
import org.quarterclose.measurement.LayersAboveFlows;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.portfolio.CurrencyLaws;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.OpeningBalance;
import org.quarterclose.portfolio.RetirementLaws;
import org.quarterclose.rollforward.LeftTheYear;
import org.quarterclose.rollforward.MovementUnexplained;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.QuarterEvents;
import org.quarterclose.rollforward.RetirementCostUnknown;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TransferBeyondEstimate;

/** Codes that take more than a file, such as a posted quarter, and how the document shows them. */
final class MoreThanAFile {

    static final Map<Code, Shown> SHOWN = Stream.of(
                    shown(
                            Problem.of(
                                    Code.FILE_DUPLICATE,
                                    SourceLine.file("estimates/north-final.csv"),
                                    "found the same content as in estimates/north.csv; expected each file once, under"
                                            + " one name"),
                            "Two estimate files have the same bytes under different names.",
                            "`estimates/north.csv`, and a copy of it as `estimates/north-final.csv`"),
                    shown(
                            Problem.of(
                                    Code.FEED_MISSED,
                                    SourceLine.file("estimates/Mine_Plan.csv"),
                                    SheetOpener.missed(
                                            new Feed("estimates/mineplan*.csv", AmountFormat.PLAIN, Feed.ISO_DATE))),
                            "A file's name differs from a feed of the policy in letters of case, blanks, underscores or"
                                    + " hyphens only. It is not read.",
                            "`estimates/Mine_Plan.csv`, and a feed for `estimates/mineplan*.csv` in thousands"),
                    shown(
                            TotalProblems.yearsDiffer(
                                    new Cell(new SourceLine("estimates/mineplan.csv", 2), "Total", "157.25"),
                                    new BigDecimal("157.25"),
                                    new BigDecimal("7.00")),
                            "In a table with a column for each year, the years of a row do not come to the total beside"
                                    + " them, by more than rounding.",
                            "`estimates/mineplan.csv`, a feed with `years`: `FY 2004,FY 2005,Total` and below it"
                                    + " `100,50.25,157.25`"),
                    shown(
                            Problem.of(
                                    Code.FILE_SAME_FIGURES,
                                    SourceLine.file("estimates/north-saved.csv"),
                                    "found 12 rows with the same sums as in estimates/north.csv; expected each sheet"
                                            + " once"),
                            "Two estimate files differ in their bytes and have the same figures. Both are carried.",
                            "`estimates/north.csv`, opened and saved as `estimates/north-saved.csv`"),
                    shown(
                            Problem.of(
                                    Code.FILE_OF_LAST_QUARTER,
                                    SourceLine.file("estimates/north-final.csv"),
                                    "found the very file that the quarter before was closed with,"
                                            + " estimates/north.csv"),
                            "An estimate file has the same bytes as one that the posted quarter before was closed with, or its rows,"
                                    + " sums and dates.",
                            "`estimates/north.csv` of 2003-Q2, sent again as `estimates/north-final.csv`"),
                    shown(
                            Problem.of(
                                            Code.ESTIMATE_UNCHANGED,
                                            new Cell(new SourceLine("obligations.csv", 2), "obligation_id", "PONDS"),
                                            "found the same figures since 2003-Q3, 5 quarters ago, whatever their dates"
                                                    + " say; expected them estimated again")
                                    .about("PONDS"),
                            "An estimate is dated in the quarter, and its figures have been the same for longer than"
                                    + " the policy likes: most likely it was copied.",
                            "the same `low` and `high` in every quarter from 2003-Q3 to 2004-Q4, with a new"
                                    + " `estimated_on` in each"),
                    shown(
                            Problem.of(
                                    Code.FOLDER_MISSING,
                                    SourceLine.file("in/2003-Q3"),
                                    "found no such folder; expected the quarter's folder"),
                            "There is no such folder. Nothing is read or proposed.",
                            "`quarter-close run 2003-Q3 --input in/2003-Q3`, and there is no such folder"),
                    shown(
                            Problem.of(
                                    Code.OPENING_NOT_FIRST,
                                    SourceLine.file("opening-balances.csv"),
                                    "found opening balances although the quarter before is posted; expected none"),
                            "The quarter before is posted, so its closing is the opening; the file must agree "
                                    + "with it.",
                            "`opening-balances.csv` in the folder of a quarter that follows a posted one"),
                    shown(
                            DroppedRecovery.of("R1", Money.of("40.00", "USD")),
                            "The books carry a recovery that is not listed any more. It stays as it is.",
                            "`recoveries.csv` without a recovery that the posted quarter before carried"),
                    shown(
                            paidAndGone(),
                            "An obligation that was paid, released or otherwise moved earlier in the fiscal "
                                    + "year has left `obligations.csv`: the year to date would lose it.",
                            "`obligations.csv` of 2003-Q3 without an obligation that was released in 2003-Q2"),
                    shown(
                            beyond(),
                            "More of a retirement obligation came or went than its estimate moved its layers. "
                                    + "None of it is booked.",
                            "`activity.csv` with an ACQUISITION of 400,000.00 of an obligation whose estimate "
                                    + "is worth 44,353.13"),
                    shown(
                            correctedBeyond(),
                            "More of a retirement obligation is put right than its estimate revises its "
                                    + "layers. None of it is booked.",
                            "`activity.csv` with a CORRECTION of 250.00 of an obligation whose estimate says "
                                    + "the same as before"),
                    shown(
                            aboveFlows(),
                            "A first close brings in a layer at more than its flows are worth. It stands, "
                                    + "grows, and the last accretion takes off what is too much.",
                            "`opening-balances.csv` with 900.00 at 8 % for 1,000.00 to be spent ten years " + "later"),
                    shown(
                            RetirementLaws.transferWithoutEstimate(handedOn()),
                            "A retirement obligation came, went, is presented otherwise or is put right, and "
                                    + "nobody estimates it. None of it is booked.",
                            "`activity.csv` with a DISPOSAL of an obligation that has a `carry_forward_reason` "
                                    + "only"),
                    shown(
                            revisedDown(),
                            "The estimate of an operating property fell, and nobody says what the asset is "
                                    + "carried at. All of it comes off the asset.",
                            "`obligations.csv` without `retirement_cost`, and a lower estimate"),
                    shown(
                            risen(),
                            "A balance is not what it was the quarter before, by more than the policy's "
                                    + "`explain_movements_above`, and nobody says why.",
                            "`explanations.csv` without a row for it"),
                    shown(
                            CurrencyLaws.currencyChanged(inCanada(), "USD"),
                            "An obligation is in another currency than the quarter before. It stays as it is.",
                            "`obligations.csv` with `CAD` for an obligation that was posted in USD"),
                    shown(
                            CurrencyLaws.mixedControlTotal(
                                    new ControlTotal(
                                            "estimates/north.csv",
                                            null,
                                            BigDecimal.TEN,
                                            null,
                                            null,
                                            new SourceLine("control-totals.csv", 2)),
                                    new TreeSet<>(Set.of("CAD", "USD"))),
                            "A sender declares sums of a file whose amounts are in several currencies.",
                            "`sum_low` of a file with lines of obligations in CAD and in USD"))
            .collect(Collectors.toUnmodifiableMap(shown -> shown.problem().code(), Function.identity()));

    private MoreThanAFile() {}

    /**
     * @param meaning in a sentence
     * @param example how it comes about
     */
    record Shown(Problem problem, String meaning, String example) {}

    private static Shown shown(Problem problem, String meaning, String example) {
        return new Shown(problem, meaning, example);
    }

    /** Settled in an earlier quarter of the year. */
    private static Problem paidAndGone() {
        Money paid = Money.of("900.00", "USD");
        Movements year = Movements.none("USD").openingAt(paid).plus(Movements.ofColumns(columns(paid.negated())));
        RollForwardRow row = new RollForwardRow(
                0, "MILL", "ROADS", ObligationClass.REMEDIATION, year, year, paid.minus(paid), paid.minus(paid));
        return LeftTheYear.of(row, SourceLine.file("closing of 2003-Q2 version 1"))
                .orElseThrow();
    }

    private static Problem beyond() {
        Money zero = Money.of("0.00", "USD");
        QuarterEvents events = new QuarterEvents(zero, Money.of("400000.00", "USD"), zero, zero, zero, zero);
        Retirement nothing = new Retirement(null, List.of(), Money.of("44353.13", "USD"), false, zero);
        return TransferBeyondEstimate.of(inCanada(), nothing, events).get(0);
    }

    private static Problem correctedBeyond() {
        Money zero = Money.of("0.00", "USD");
        QuarterEvents events = new QuarterEvents(zero, zero, zero, zero, Money.of("250.00", "USD"), zero);
        Retirement nothing = new Retirement(null, List.of(), zero, false, zero);
        return TransferBeyondEstimate.of(inCanada(), nothing, events).get(0);
    }

    private static Problem aboveFlows() {
        Layer layer = new Layer(
                1,
                LocalDate.of(2001, 1, 1),
                new BigDecimal("0.08"),
                LocalDate.of(2013, 6, 30),
                Money.of("1000.00", "USD"),
                Money.of("900.00", "USD"));
        OpeningBalance opening =
                new OpeningBalance("HEAP", Money.of("900.00", "USD"), layer, new SourceLine("opening-balances.csv", 3));
        return new LayersAboveFlows(new FiscalCalendar(12).quarter(Quarter.parse("2003-Q3")), RoundingMode.HALF_UP)
                .among(List.of(opening))
                .get(0);
    }

    private static Activity handedOn() {
        return new Activity(
                "A2",
                LocalDate.of(2003, 8, 2),
                "HEAP",
                ActivityKind.DISPOSAL,
                Money.of("5.00", "USD"),
                "Deed 8",
                new SourceLine("activity.csv", 3));
    }

    /** An operating property's, by 600.00. */
    private static Problem revisedDown() {
        Money opening = Money.of("1000.00", "USD");
        List<Money> moved = new ArrayList<>(columns(Money.of("0.00", "USD")));
        moved.set(Movements.COLUMNS.indexOf("revisions"), Money.of("-600.00", "USD"));
        Movements quarter = Movements.none("USD").openingAt(opening).plus(Movements.ofColumns(moved));
        RollForwardRow row = new RollForwardRow(
                0, "MINE", "ADIT", ObligationClass.RETIREMENT, quarter, quarter, moved.get(0), moved.get(0));
        return RetirementCostUnknown.of(row, inCanada()).orElseThrow();
    }

    /** From 2.0 to 18.0 million. */
    private static Problem risen() {
        List<Money> moved = new ArrayList<>(columns(Money.of("0.00", "USD")));
        moved.set(Movements.COLUMNS.indexOf("revisions"), Money.of("16000000.00", "USD"));
        Movements quarter =
                Movements.none("USD").openingAt(Money.of("2000000.00", "USD")).plus(Movements.ofColumns(moved));
        RollForwardRow row = new RollForwardRow(
                0, "MINE", "ADIT", ObligationClass.REMEDIATION, quarter, quarter, moved.get(0), moved.get(0));
        MovementThreshold threshold = new MovementThreshold(Money.of("1000000.00", "USD"), BigDecimal.TEN);
        return MovementUnexplained.of(row, inCanada(), threshold).orElseThrow();
    }

    private static List<Money> columns(Money payments) {
        return Movements.COLUMNS.stream()
                .map(column -> column.equals("payments") ? payments : Money.of("0.00", "USD"))
                .toList();
    }

    private static Obligation inCanada() {
        return new Obligation(
                0,
                "ADIT",
                "MINE",
                ObligationClass.REMEDIATION,
                "Adit",
                Likelihood.PROBABLE,
                "CAD",
                null,
                "",
                null,
                false,
                null,
                "",
                "",
                new SourceLine("obligations.csv", 3));
    }
}
