package org.quarterclose.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.rollforward.Movements;

/**
 * {@code summary.json}: what names a version and its totals, for programs. Amounts are texts with two decimals in the
 * presentation currency, so that no reader's floating point touches them; counts are numbers.
 */
public final class SummaryJson {

    private SummaryJson() {}

    static Map<String, Object> of(FrozenClose close, String contentHash) {
        Map<String, Object> summary = identity(close, contentHash);
        summary.putAll(totals(close.totals()));
        summary.put("checks", close.checks().stream().map(SummaryJson::check).toList());
        return summary;
    }

    /** What names a version: company, quarter, version, state and the hashes that it is bound to. */
    static Map<String, Object> identity(FrozenClose close, String contentHash) {
        CloseHeader header = close.header();
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("company", header.company());
        identity.put("quarter", header.quarter().toString());
        identity.put("quarter_begins", header.quarter().start().toString());
        identity.put("quarter_ends", header.quarter().end().toString());
        identity.put("year_to_date_begins", header.yearToDateBegins().toString());
        identity.put("fiscal_year_ends", header.quarter().calendar().yearEnd());
        identity.put("version", header.version());
        identity.put("purpose", header.purpose().name());
        if (header.isWhatIf()) {
            identity.put("what_if", header.whatIf());
        }
        identity.put("state", header.state().name());
        identity.put("currency", close.policy().presentationCurrency());
        identity.put("content_hash", contentHash);
        identity.put("input_hash", header.inputHash());
        return identity;
    }

    /** Row counts and amounts, in the order of the files' description. */
    static Map<String, Object> totals(CloseTotals totals) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows_read", totals.rowsRead());
        map.put("rows_accepted", totals.rowsAccepted());
        map.put("rows_rejected", totals.rowsRejected());
        movements(totals.quarter(), map);
        map.put("current", totals.current().plain());
        map.put("noncurrent", totals.noncurrent().plain());
        map.put("expense_total", totals.expense().plain());
        map.put("accrual_total", totals.accrual().plain());
        map.put("excess_exposure", totals.excessExposure().plain());
        map.put("entries", totals.entries());
        map.put("entry_debits", totals.entryDebits().plain());
        map.put("entry_credits", totals.entryCredits().plain());
        Map<String, Object> byClass = new LinkedHashMap<>();
        totals.closingByClass().forEach((name, money) -> byClass.put(name.name(), money.plain()));
        map.put("closing_by_class", byClass);
        map.put("errors", totals.errors());
        map.put("warnings", totals.warnings());
        return map;
    }

    private static void movements(Movements movements, Map<String, Object> map) {
        List<Money> columns = movements.columns();
        for (int i = 0; i < columns.size(); i++) {
            map.put(RollForwardColumns.NAMES.get(i), columns.get(i).plain());
        }
        map.put("closing", movements.closing().plain());
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", check.name());
        map.put("status", check.status().name());
        map.put("difference", check.difference());
        return map;
    }
}
