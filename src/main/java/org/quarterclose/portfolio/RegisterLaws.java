package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.portfolio.Property.PropertyStatus;

/** The laws of the small files, each by its name. */
final class RegisterLaws {

    private RegisterLaws() {}

    static List<Problem> aReleaseAfterTheQuarterEndCountsLater(RegisterFacts facts) {
        return facts.register().obligations().stream()
                .filter(obligation -> obligation.releasedOn() != null && !obligation.isReleasedBy(facts.quarter()))
                .map(obligation -> Problem.of(
                                Code.RELEASE_AFTER_QUARTER_END,
                                new Cell(
                                        obligation.source(),
                                        "released_on",
                                        obligation.releasedOn().toString()),
                                "found a release on " + obligation.releasedOn() + "; expected one by "
                                        + facts.quarter().end() + " to take the balance to zero")
                        .about(obligation.id()))
                .toList();
    }

    static List<Problem> aReleasedPropertyOwesNothing(RegisterFacts facts) {
        Set<String> released = releasedProperties(facts);
        return facts.register().obligations().stream()
                .filter(obligation -> released.contains(obligation.propertyId()))
                .filter(Predicate.not(obligation -> obligation.isReleasedBy(facts.quarter())))
                .map(obligation -> Problem.of(
                                Code.RELEASED_PROPERTY_OBLIGED,
                                new Cell(obligation.source(), "property_id", obligation.propertyId()),
                                "found an obligation without release at the released property "
                                        + obligation.propertyId() + "; expected released_on by "
                                        + facts.quarter().end())
                        .about(obligation.id()))
                .toList();
    }

    /** One site under two ids may be accrued twice, and its bond would be compared with half of it. */
    static List<Problem> noSiteStandsUnderTwoNames(RegisterFacts facts) {
        Map<String, Property> firsts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Property property : facts.register().properties()) {
            String name = property.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            Property first = firsts.putIfAbsent(name, property);
            if (first != null) {
                problems.add(Problem.of(
                        Code.PROPERTY_NAME_REPEATED,
                        new Cell(property.source(), "name", property.name()),
                        "found the name of " + first.id() + " for " + property.id()
                                + " as well; expected each site once"));
            }
        }
        return problems;
    }

    static List<Problem> aReleasedPropertyGetsItsBondBack(RegisterFacts facts) {
        Set<String> released = releasedProperties(facts);
        return facts.register().bonds().stream()
                .filter(bond -> bond.isOutstanding() && released.contains(bond.propertyId()))
                .map(bond -> Problem.of(
                        Code.RELEASED_WITH_BOND,
                        new Cell(bond.source(), "status", bond.status().name()),
                        "found bond " + bond.id() + " outstanding at the released property " + bond.propertyId()
                                + "; expected RETURNED"))
                .toList();
    }

    static List<Problem> noPaymentIsEnteredTwice(RegisterFacts facts) {
        Map<List<Object>, Activity> firsts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Activity activity : facts.register().activities()) {
            Activity first = firsts.putIfAbsent(voucher(activity), activity);
            if (first != null) {
                String message = "found the same date, obligation, amount and reference as " + first.id() + " on line "
                        + first.source().line() + "; expected another voucher";
                problems.add(Problem.of(
                                Code.PAYMENT_REPEATED,
                                new Cell(activity.source(), "activity_id", activity.id()),
                                message)
                        .about(activity.obligationId()));
            }
        }
        return problems;
    }

    private static List<Object> voucher(Activity activity) {
        return Arrays.asList(
                activity.date(), activity.obligationId(), activity.kind(), activity.amount(), activity.reference());
    }

    static List<Problem> everyLedgerAccountIsInTheChart(RegisterFacts facts) {
        Set<String> known = accounts(facts.chart());
        return facts.register().ledger().stream()
                .filter(balance -> !known.contains(balance.account()))
                .map(balance -> Problem.of(
                        Code.LEDGER_ACCOUNT_UNKNOWN,
                        new Cell(balance.source(), "account", balance.account()),
                        "found account " + balance.account() + "; expected an account of the policy's chart"))
                .toList();
    }

    private static Set<String> accounts(ChartOfAccounts chart) {
        ChartOfAccounts.Retirement retirement = chart.retirement();
        Stream<Account> others = retirement == null
                ? Stream.of(chart.payments())
                : Stream.of(chart.payments(), retirement.cost(), retirement.accretion(), retirement.settlement());
        ChartOfAccounts.Recovery recovery = chart.recovery();
        Stream<Account> recovered =
                recovery == null ? Stream.empty() : Stream.of(recovery.receivable(), recovery.income());
        Stream<Account> exchange = chart.exchange() == null
                ? Stream.empty()
                : Stream.of(chart.exchange().account());
        return Stream.concat(
                        Stream.of(others, recovered, exchange, chart.transfers().values().stream())
                                .flatMap(each -> each),
                        Arrays.stream(ObligationClass.values())
                                .flatMap(each -> Stream.of(chart.liability(each), chart.expense(each))))
                .filter(account -> account != null)
                .map(Account::number)
                .collect(Collectors.toSet());
    }

    static List<Problem> everyDeclaredFileIsThere(RegisterFacts facts) {
        return facts.register().controlTotals().stream()
                .filter(total -> !facts.files().contains(total.file()))
                .map(total -> Problem.of(
                        Code.CONTROL_TOTAL_FILE_UNKNOWN,
                        new Cell(total.source(), "file", total.file()),
                        "found a declared file that is not in the folder; expected it there"))
                .toList();
    }

    private static Set<String> releasedProperties(RegisterFacts facts) {
        return facts.register().properties().stream()
                .filter(property -> property.status() == PropertyStatus.RELEASED)
                .map(Property::id)
                .collect(Collectors.toSet());
    }
}
