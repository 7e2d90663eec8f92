package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Register;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRecovery;
import org.quarterclose.rollforward.Translation;

/**
 * One frozen version of a close, as every report reads it. Rows come in the order of obligation ids, one at a time, so
 * that a report of a million obligations needs no more memory than one of ten.
 */
public interface FrozenClose {

    CloseHeader header();

    ClosePolicy policy();

    /** The small files' facts; obligations in the order of their numbers. */
    Register register();

    CloseTotals totals();

    /** The posted versions of the quarter that this version's entries add to; usually none. */
    default List<Integer> addsTo() {
        return List.of();
    }

    /** What changed since the version before; empty when there is none, or nothing is known of it. */
    default Optional<VersionChanges> since() {
        return Optional.empty();
    }

    List<InputFile> inputs();

    List<Check> checks();

    /** Whether rows of one kind may be read while those of another are. */
    boolean isReadSideBySide();

    void rollForward(Consumer<RollForwardRow> reader);

    /** Currencies of obligations beside the presentation currency, in order; mostly none. */
    default SortedSet<String> foreignCurrencies() {
        return register().currenciesBeside(policy().presentationCurrency());
    }

    /** How amounts of these come into the presentation currency. */
    default Translation translation() {
        return new Translation(policy(), register().assumptions());
    }

    /** The roll-forward of obligations in other currencies in their own. */
    default void foreignRollForward(Consumer<RollForwardRow> reader) {}

    /** What is posted of recoveries in other currencies. */
    default void presentedRecoveries(Consumer<PresentedRecovery> reader) {}

    void measurements(Consumer<Measurement> reader);

    /**
     * What was possible beyond the balance when an obligation that is carried forward now was estimated last, in its
     * own currency; nothing where that is not known.
     */
    default SortedMap<String, Money> lastExposures() {
        return new TreeMap<>();
    }

    /** Layers of retirement obligations, those of one in the order of spending. */
    void layers(Consumer<LayerRow> reader);

    /** Recoveries by obligation. */
    void recoveries(Consumer<ObligationRecoveries> reader);

    void journal(Consumer<JournalEntry> reader);

    void spend(Consumer<SpendByYear> reader);

    /** Every problem in the order of files and lines. */
    void problems(Consumer<Problem> reader);

    /** Rejected rows in the order of files and lines. */
    void rejectedRows(Consumer<RejectedRow> reader);

    /** Makes the measurement memo of an obligation, for those that are shown. */
    Memos memos();

    /** Explains an obligation from what the version holds. */
    interface Memos {

        Explanation of(Measurement measurement, RollForwardRow row);
    }

    /** A recovery in another currency as it is posted. */
    record PresentedRecovery(String obligationId, TranslatedRecovery recovery) {}

    /**
     * What our share of the accrued lines of an obligation is expected to cost in a year, exact.
     *
     * @param year null when the lines name no period
     */
    record SpendByYear(int number, Integer year, BigDecimal amount) {}

    /**
     * One input file as it was read.
     *
     * @param file relative to the quarter's folder
     * @param encoding as found, such as UTF-8
     * @param header the heading cells as they stand in the file
     * @param unknownColumns headings nobody reads, listed once
     */
    record InputFile(
            String file,
            String sha256,
            long bytes,
            String encoding,
            String delimiter,
            List<String> header,
            List<String> unknownColumns,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected) {}
}
