package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.evidence.LocalRows.Both;
import org.quarterclose.evidence.RatesIn.Rates;
import org.quarterclose.report.ExchangeRatesCsv;
import org.quarterclose.report.RollForwardColumns;
import org.quarterclose.report.RollForwardFiles;

/**
 * Obligations in other currencies foot in their own, without an exchange difference, and stand in roll-forward.csv at
 * the declared rates: balances at the quarter end's, movements at the average one, the opening as it was posted. So the
 * exchange difference, which is what is then missing, can be no other.
 */
final class TranslationProof implements Proof {

    private static final List<String> MOVEMENTS = RollForwardColumns.NAMES.stream()
            .filter(column -> !column.equals("opening") && !column.equals("fx"))
            .toList();

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        if (!folder.has(RollForwardFiles.LOCAL) && !folder.has(ExchangeRatesCsv.FILE)) {
            return;
        }
        RatesIn rates = RatesIn.read(folder, findings);
        PriorIn prior = PriorIn.read(folder);
        try (LocalRows rows = new LocalRows(folder);
                CsvIn yearToDate = folder.open(RollForwardFiles.LOCAL_YEAR_TO_DATE)) {
            for (Both both = rows.next(); both != null; both = rows.next()) {
                if (both.isForeign()) {
                    Case one = new Case(both, rates.of(both.local().text("currency")), findings);
                    own(one, yearToDate.next());
                    translated(one);
                    prior.opening(one);
                }
            }
            ended(rows.unmatched(), yearToDate.next(), findings);
        }
        PresentedRecoveriesIn.check(folder, rates, findings);
    }

    /** An obligation twice, and the rates of its currency, null where there are none. */
    record Case(Both both, Rates rates, Findings findings) {

        void same(String what, BigDecimal found, BigDecimal expected) {
            findings.same(both.presented().place(), both.id() + ": " + what, new Compared(found, expected));
        }
    }

    private static void own(Case one, Row yearToDate) {
        Row local = one.both().local();
        RollForwardProof.foots(local, one.findings());
        one.same("there is an exchange difference in its own currency", local.amount("fx"), BigDecimal.ZERO);
        if (yearToDate == null
                || !yearToDate.text("obligation_id").equals(one.both().id())) {
            String message = "the row of obligation " + one.both().id() + " is missing or out of order";
            one.findings().add(RollForwardFiles.LOCAL_YEAR_TO_DATE, message);
            return;
        }
        RollForwardProof.foots(yearToDate, one.findings());
        one.same("the year to date closes otherwise", yearToDate.amount("closing"), local.amount("closing"));
    }

    private static void translated(Case one) {
        Rates rates = one.rates();
        Row presented = one.both().presented();
        Row local = one.both().local();
        if (rates == null) {
            one.same("it moved without a rate", presented.amount("closing"), presented.amount("opening"));
            return;
        }
        for (String column : List.of("closing", "current")) {
            BigDecimal expected = rates.at(rates.closing(), local.amount(column));
            one.same(column + " is not the local one at the quarter-end rate", presented.amount(column), expected);
        }
        for (String column : MOVEMENTS) {
            BigDecimal expected = rates.at(rates.average(), local.amount(column));
            one.same(column + " is not the local one at the average rate", presented.amount(column), expected);
        }
    }

    private static void ended(Row local, Row yearToDate, Findings findings) {
        for (Row row : new Row[] {local, yearToDate}) {
            if (row != null) {
                String message = "obligation " + row.text("obligation_id") + " is not in " + RollForwardFiles.QUARTER
                        + ", or out of order";
                findings.add(new Finding(SourceLine.file(row.place().file()), message));
            }
        }
    }
}
