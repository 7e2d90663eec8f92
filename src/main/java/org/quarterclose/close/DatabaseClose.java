package org.quarterclose.close;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.close.FigureStore.AccountTotal;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Register;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseTotals;
import org.quarterclose.report.FrozenClose;
import org.quarterclose.report.VersionChanges;
import org.quarterclose.rollforward.RollForwardRow;

/** A version as the database holds it: what reports are written from. */
public final class DatabaseClose implements FrozenClose {

    private final CloseStores stores;
    private final long closeId;
    private final CloseHeader header;
    private final ClosePolicy policy;
    private final Register register;
    private final Memos memos;
    private final CloseTotals totals;
    private final List<Integer> addsTo;
    private final Optional<VersionChanges> since;
    private final SortedMap<String, Money> lastExposures;

    /** @param header with the version's settled state */
    public DatabaseClose(CloseStores stores, CloseVersion version, CloseHeader header, Sources sources) {
        this.stores = stores;
        this.closeId = version.closeId();
        this.header = header;
        this.policy = sources.policy();
        this.register = sources.register();
        this.memos = sources.memos();
        this.totals = totals(stores, closeId, policy);
        this.addsTo = stores.versions().inTheBooksBefore(version).stream()
                .map(CloseVersion::version)
                .toList();
        this.lastExposures = stores.measurements().lastExposures(version);
        this.since = stores.versions()
                .before(version)
                .flatMap(before -> stores.changes().of(before, version));
    }

    /** What a version was made from. */
    public record Sources(ClosePolicy policy, Register register, Memos memos) {}

    /** The totals of a version, added up by the database. */
    public static CloseTotals totals(CloseStores stores, long closeId, ClosePolicy policy) {
        String currency = policy.presentationCurrency();
        Money zero = Money.zero(currency);
        SortedMap<ObligationClass, Balance> classes = stores.figures().byClass(closeId, currency);
        Balance total = classes.values().stream().reduce(Balance.none(currency), Balance::plus);
        List<AccountTotal> accounts = stores.figures().byAccount(closeId, currency);
        List<AccountTotal> quarter =
                stores.booked().isEmpty(closeId) ? accounts : stores.figures().byAccountInQuarter(closeId, currency);
        List<InputFile> inputs = stores.facts().inputs(closeId);
        SortedMap<ObligationClass, Money> closings = new TreeMap<>();
        classes.forEach((name, balance) -> closings.put(name, balance.closing()));
        return new CloseTotals(
                inputs.stream().mapToLong(InputFile::rowsRead).sum(),
                inputs.stream().mapToLong(InputFile::rowsAccepted).sum(),
                inputs.stream().mapToLong(InputFile::rowsRejected).sum(),
                total.quarter(),
                total.yearToDate(),
                total.current(),
                net(quarter, policy.chart().expenseNumbers(), currency),
                total.quarter().accrual().minus(capitalised(quarter, policy)),
                stores.figures().excessExposure(closeId, currency),
                stores.figures().entries(closeId),
                accounts.stream().map(AccountTotal::debits).reduce(zero, Money::plus),
                accounts.stream().map(AccountTotal::credits).reduce(zero, Money::plus),
                closings,
                stores.problems().count(closeId, Severity.ERROR),
                stores.problems().count(closeId, Severity.WARNING));
    }

    /** What went to the asset retirement cost instead of expense. */
    private static Money capitalised(List<AccountTotal> totals, ClosePolicy policy) {
        ChartOfAccounts.Retirement retirement = policy.chart().retirement();
        Set<String> cost =
                retirement == null ? Set.of() : Set.of(retirement.cost().number());
        return net(totals, cost, policy.presentationCurrency());
    }

    private static Money net(List<AccountTotal> totals, Set<String> accounts, String currency) {
        return totals.stream()
                .filter(total -> accounts.contains(total.account()))
                .map(total -> total.debits().minus(total.credits()))
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public CloseHeader header() {
        return header;
    }

    @Override
    public ClosePolicy policy() {
        return policy;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public List<Integer> addsTo() {
        return addsTo;
    }

    @Override
    public Optional<VersionChanges> since() {
        return since;
    }

    @Override
    public SortedMap<String, Money> lastExposures() {
        return lastExposures;
    }

    @Override
    public CloseTotals totals() {
        return totals;
    }

    @Override
    public List<InputFile> inputs() {
        return stores.facts().inputs(closeId);
    }

    @Override
    public List<Check> checks() {
        return stores.checks().list(closeId);
    }

    /** A dry run has one connection, and what it has written is seen on no other. */
    @Override
    public boolean isReadSideBySide() {
        return !header.isDryRun();
    }

    @Override
    public void rollForward(Consumer<RollForwardRow> reader) {
        stores.rollForward().forEach(closeId, reader);
    }

    @Override
    public SortedSet<String> foreignCurrencies() {
        return stores.exchange().foreignCurrencies(closeId);
    }

    @Override
    public void foreignRollForward(Consumer<RollForwardRow> reader) {
        stores.foreign().forEach(closeId, reader);
    }

    @Override
    public void presentedRecoveries(Consumer<PresentedRecovery> reader) {
        stores.recoveries().forEachTranslated(closeId, reader);
    }

    @Override
    public void measurements(Consumer<Measurement> reader) {
        stores.measurements().forEach(closeId, reader);
    }

    @Override
    public void layers(Consumer<LayerRow> reader) {
        stores.layers().forEach(closeId, reader);
    }

    @Override
    public void recoveries(Consumer<ObligationRecoveries> reader) {
        stores.recoveries().byObligation(closeId).values().forEach(reader);
    }

    @Override
    public void journal(Consumer<JournalEntry> reader) {
        stores.journal().forEach(closeId, reader);
    }

    @Override
    public void spend(Consumer<SpendByYear> reader) {
        stores.measurements().forEachSpend(closeId, reader);
    }

    @Override
    public Memos memos() {
        return memos;
    }

    @Override
    public void problems(Consumer<Problem> reader) {
        stores.problems().forEach(closeId, reader);
    }

    @Override
    public void rejectedRows(Consumer<RejectedRow> reader) {
        stores.problems().forEachRejected(closeId, reader);
    }
}
