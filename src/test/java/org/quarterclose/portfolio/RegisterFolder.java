package org.quarterclose.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.policy.FiscalYear;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.policy.SignOffPolicy;

/** A quarter's folder with one property and one obligation, to which a test adds what it is about. */
final class RegisterFolder {

    static final FiscalQuarter QUARTER = FiscalCalendar.DECEMBER.quarter(new Quarter(2003, 3));
    static final String PROPERTY_HEADER = "property_id,name,status\n";
    static final String OBLIGATION_HEADER = "obligation_id,property_id,class,title,likelihood,currency,"
            + "released_on,release_reference,carry_forward_reason\n";

    private final Path folder;

    RegisterFolder(Path folder) {
        this.folder = folder;
        with("properties.csv", PROPERTY_HEADER + "MINE,The mine,CLOSED\n");
        with("obligations.csv", OBLIGATION_HEADER + "COVER,MINE,REMEDIATION,The cover,PROBABLE,,,,\n");
    }

    RegisterFolder with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegisterFolder without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegisterRead read() {
        return new RegisterReader(policy(), QUARTER).read(folder);
    }

    /** Each problem as {@code CODE file:line column value}. */
    static List<String> said(List<Problem> problems) {
        return problems.stream()
                .map(problem -> (problem.code() + " " + problem.place() + " " + problem.column() + " "
                                + problem.value())
                        .strip())
                .toList();
    }

    static ClosePolicy policy() {
        Account liability = new Account("2450", "Accrued reclamation and closure costs");
        Account expense = new Account("6150", "Provision for closed operations");
        ChartOfAccounts chart = new ChartOfAccounts(
                Map.of(ObligationClass.REMEDIATION, liability, ObligationClass.LITIGATION, liability),
                Map.of(ObligationClass.REMEDIATION, expense, ObligationClass.LITIGATION, expense),
                new Account("1010", "Cash"));
        return new ClosePolicy(
                "Northern Mines",
                Framework.US_GAAP,
                "USD",
                RoundingMode.HALF_UP,
                12,
                PaymentsPostedBy.GL,
                DownwardRevisions.LATEST_LAYER,
                SignOffPolicy.USUAL,
                4,
                FiscalYear.ASSUMED,
                chart,
                new IntakePolicy(List.of(), Map.of(), Limits.STANDARD),
                "0".repeat(64));
    }
}
