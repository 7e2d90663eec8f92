package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;

/**
 * What the entries put on the accounts of profit and loss is the summary's expense; what they put on the cost of
 * retirement, an asset, is no accrual.
 */
final class AccountProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        Set<String> expenseAccounts = new HashSet<>();
        folder.proposal().path("expense_accounts").forEach(account -> expenseAccounts.add(account.asString("")));
        String costAccount = folder.proposal().path("retirement_cost_account").asString("");
        Accounts accounts = new Accounts(expenseAccounts, costAccount);
        Booked booked = booked(folder.open(EntriesIn.FILE), accounts);
        if (Files.exists(folder.dir().resolve(EvidenceFolder.POSTED_ENTRIES))) {
            booked = booked.plus(booked(folder.open(EvidenceFolder.POSTED_ENTRIES), accounts));
        }
        compare(folder, booked, findings);
    }

    private record Accounts(Set<String> expense, String cost) {}

    private static Booked booked(CsvIn file, Accounts accounts) throws IOException {
        BigDecimal expense = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        try (CsvIn in = file) {
            for (Row row = in.next(); row != null; row = in.next()) {
                BigDecimal net = row.amount("debit").subtract(row.amount("credit"));
                expense = accounts.expense().contains(row.text("account")) ? expense.add(net) : expense;
                cost = row.text("account").equals(accounts.cost()) ? cost.add(net) : cost;
            }
        }
        return new Booked(expense, cost);
    }

    private record Booked(BigDecimal expense, BigDecimal cost) {

        Booked plus(Booked other) {
            return new Booked(expense.add(other.expense), cost.add(other.cost));
        }
    }

    private void compare(Published folder, Booked booked, Findings findings) {
        SourceLine summary = SourceLine.file(Published.SUMMARY);
        String what = "expense_total is not what the entries put on accounts of profit and loss";
        findings.same(summary, what, new Compared(folder.total("expense_total"), booked.expense()));
        BigDecimal accrual =
                folder.total("incurred").add(folder.total("revisions")).add(folder.total("released"));
        what = "accrual_total is not incurred, revisions and released less what became an asset";
        Compared amounts = new Compared(folder.total("accrual_total"), accrual.subtract(booked.cost()));
        findings.same(summary, what, amounts);
    }
}
