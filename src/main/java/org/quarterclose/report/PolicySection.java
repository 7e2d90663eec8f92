package org.quarterclose.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.FiscalYear;

/** The choices that this close was made under, and the accounts it posts to. */
final class PolicySection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        ClosePolicy policy = shown.close().policy();
        html.open("section").element("h2", "Policy");
        Table table = new Table(html, "Close policy", List.of("Choice", "Value"));
        table.row(List.of("Framework", policy.framework().name().replace('_', ' ')));
        table.row(List.of("Presentation currency", policy.presentationCurrency()));
        table.row(List.of("Fiscal year ends", yearEnd(policy.fiscalYear())));
        table.row(List.of("Rounding to the cent", Words.of(policy.rounding())));
        table.row(List.of("Current is spent within", policy.currentPortionMonths() + " months"));
        table.row(List.of("Payments are posted by", Words.of(policy.paymentsPostedBy())));
        if (policy.chart().retirement() != null) {
            table.row(List.of("Lower estimates of retirement cost", Words.of(policy.downwardRevisions())));
        }
        table.row(List.of("Estimates are stale after", policy.staleAfterQuarters() + " quarters"));
        if (policy.journalImport() != null) {
            String columns = policy.journalImport().columns().stream()
                    .map(column -> column.heading() + ": " + column.value())
                    .collect(Collectors.joining("; "));
            table.row(List.of("Columns of journal-import.csv", columns));
        }
        if (policy.explainedAbove() != null) {
            String above = Figures.total(policy.explainedAbove().amount()) + " and "
                    + policy.explainedAbove().percent().toPlainString() + " %";
            table.row(List.of("Movements are explained above", above));
        }
        if (policy.xbrl() != null) {
            String entity = policy.xbrl().identifier() + " of " + policy.xbrl().scheme() + ", us-gaap "
                    + policy.xbrl().taxonomy();
            table.row(List.of("XBRL facts are of", entity));
        }
        table.row(List.of("SHA-256 of the policy file", policy.sha256()));
        table.end();
        accounts(policy, html);
        html.close();
    }

    private static String yearEnd(FiscalYear year) {
        return year.calendar().yearEnd() + (year.stated() ? "" : ", assumed: the policy does not say");
    }

    private void accounts(ClosePolicy policy, Html html) {
        Table table = new Table(html, "Chart of accounts", List.of("Role", "Class", "Number", "Name"));
        new TreeMap<>(policy.chart().liabilities())
                .forEach((name, account) -> table.row(cells("Liability", name, account)));
        new TreeMap<>(policy.chart().expenses()).forEach((name, account) -> table.row(cells("Expense", name, account)));
        retirement(policy, table);
        recovery(policy, table);
        exchange(policy, table);
        Account payments = policy.chart().payments();
        if (payments != null) {
            table.row(List.of("Payments", "all", payments.number(), payments.name()));
        }
        table.end();
    }

    private void retirement(ClosePolicy policy, Table table) {
        ChartOfAccounts.Retirement retirement = policy.chart().retirement();
        if (retirement != null) {
            table.row(cells("Retirement cost", ObligationClass.RETIREMENT, retirement.cost()));
            table.row(cells("Accretion", ObligationClass.RETIREMENT, retirement.accretion()));
            table.row(cells("Settlement", ObligationClass.RETIREMENT, retirement.settlement()));
        }
    }

    private void recovery(ClosePolicy policy, Table table) {
        ChartOfAccounts.Recovery recovery = policy.chart().recovery();
        if (recovery != null) {
            Account receivable = recovery.receivable();
            Account income = recovery.income();
            table.row(List.of("Recovery receivable", "all", receivable.number(), receivable.name()));
            table.row(List.of("Recovery income", "all", income.number(), income.name()));
        }
    }

    private void exchange(ClosePolicy policy, Table table) {
        ChartOfAccounts.Exchange exchange = policy.chart().exchange();
        if (exchange != null) {
            String role = exchange.isIncome() ? "Exchange gain or loss" : "Translation adjustment";
            table.row(List.of(
                    role, "all", exchange.account().number(), exchange.account().name()));
        }
    }

    private List<String> cells(String role, ObligationClass obligationClass, Account account) {
        return List.of(role, Words.of(obligationClass), account.number(), account.name());
    }
}
