package org.quarterclose.refusals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ChartOfAccounts.Transfer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.policy.FiscalYear;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.policy.SignOffPolicy;

/** A quarter without any fault, in a few short files; a test spoils it by another text for one of them. */
final class SmallQuarter {

    static final String PROPERTIES = "property_id,name,status\nMINE,The mine,CLOSED\nOLD,The old pit,RELEASED\n";
    static final String OBLIGATIONS = "obligation_id,property_id,class,title,likelihood,currency,released_on,"
            + "release_reference,carry_forward_reason\nCOVER,MINE,REMEDIATION,Tailings cover,PROBABLE,,,,\n";
    static final String ESTIMATES = "obligation_id,line,low,high,best,share_pct,share_basis,spend_on,estimated_on,"
            + "conditions_existed_at\nCOVER,1,100,250,150,,,2005,2003-09-15,\n";
    static final String OPENINGS = "obligation_id,balance\nCOVER,120.00\n";
    static final String ACTIVITY =
            "activity_id,date,obligation_id,kind,amount,currency,reference\nA1,2003-08-01,COVER,PAYMENT,20.00,,Inv 7\n";

    /** A second obligation, of the other kind. */
    static final String HEAP =
            OBLIGATIONS.replace("title", "incurred_on,title").replace("Tailings cover", ",Tailings cover")
                    + "HEAP,MINE,RETIREMENT,2003-07-01,Heap leach pad,,,,,\n";

    static final String HEAP_ESTIMATES =
            "obligation_id,best,scenario,probability,spend_on,cost_basis_year,estimated_on\n"
                    + "HEAP,100,short,0.4,2010,2003,2003-09-15\nHEAP,200,long,0.6,2014,2003,2003-09-15\n";
    static final String RATES = "kind,key,value\nCARFR,,8.5%\nINFLATION,,4%\n";

    /** A second obligation, in another currency. */
    static final String ADIT = OBLIGATIONS + "ADIT,MINE,REMEDIATION,Adit,PROBABLE,CAD,,,no survey yet\n";

    static final String EXCHANGE = "kind,key,value\nFX,CAD,0.7405\nFX,CAD average,0.7247\n";

    static final String RECOVERIES = "recovery_id,obligation_id,counterparty,amount,likelihood,disputed,support\n"
            + "R1,COVER,Insurer,40.00,PROBABLE,false,Policy 5\n";

    /** In place of a text: there is no such file, or a folder of that name. */
    static final String MISSING = "(no such file)";

    static final String FOLDER = "(a folder)";

    /** Low enough for a test to pass them. */
    static final Limits LIMITS = new Limits(80, 10, 18, 4, 3);

    /** Written as single bytes, so that a text may hold any byte. */
    private final Map<String, String> files = new TreeMap<>();

    private final Kind kind;

    /** What the quarter's obligations are, in which currencies, and whether somebody pays for them. */
    enum Kind {
        LOSSES,
        RETIREMENT,
        RECOVERED,
        FOREIGN
    }

    SmallQuarter() {
        this(Kind.LOSSES);
    }

    SmallQuarter(Kind kind) {
        this.kind = kind;
        files.put("properties.csv", PROPERTIES);
        files.put("obligations.csv", OBLIGATIONS);
        files.put("estimates/cover.csv", ESTIMATES);
        files.put("opening-balances.csv", OPENINGS);
        files.put("activity.csv", ACTIVITY);
        if (kind == Kind.RETIREMENT) {
            files.put("obligations.csv", HEAP);
            files.put("estimates/heap.csv", HEAP_ESTIMATES);
            files.put("assumptions.csv", RATES);
        }
        if (kind == Kind.FOREIGN) {
            files.put("obligations.csv", ADIT);
            files.put("assumptions.csv", EXCHANGE);
        }
        if (kind == Kind.RECOVERED) {
            files.put("recoveries.csv", RECOVERIES);
        }
    }

    SmallQuarter with(String file, String text) {
        files.put(file, text);
        if (MISSING.equals(text)) {
            files.remove(file);
        }
        return this;
    }

    /** Every problem of the quarter, in the order of places. */
    List<Problem> problems(Path folder) {
        files.forEach((file, text) -> write(folder.resolve(file), text));
        return new QuarterReading(folder, policy(kind))
                .problems().stream().sorted(Problem.BY_PLACE).toList();
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(FOLDER.equals(text) ? path : path.getParent());
            if (!FOLDER.equals(text)) {
                Files.writeString(path, text, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClosePolicy policy(Kind kind) {
        Account liability = new Account("2450", "Accrued reclamation and closure costs");
        Account expense = new Account("6150", "Provision for closed operations");
        Map<ObligationClass, Account> liabilities = new EnumMap<>(ObligationClass.class);
        Map<ObligationClass, Account> expenses = new EnumMap<>(ObligationClass.class);
        for (ObligationClass one : ObligationClass.values()) {
            if (one != ObligationClass.RETIREMENT || kind == Kind.RETIREMENT) {
                liabilities.put(one, liability);
                expenses.put(one, expense);
            }
        }
        ChartOfAccounts.Retirement retirement = new ChartOfAccounts.Retirement(
                new Account("1650", "Retirement cost"), new Account("6160", "Accretion"), new Account("6170", "Loss"));
        ChartOfAccounts chart = new ChartOfAccounts(
                liabilities,
                expenses,
                new Account("1010", "Cash"),
                kind == Kind.RETIREMENT ? retirement : null,
                kind == Kind.RETIREMENT ? Map.of(Transfer.DISPOSAL, new Account("7210", "Disposals")) : Map.of(),
                new ChartOfAccounts.Recovery(new Account("1320", "Receivable"), new Account("6195", "Income")),
                kind == Kind.FOREIGN ? new ChartOfAccounts.Exchange(new Account("7310", "Exchange"), true) : null);
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
                new IntakePolicy(List.of(), Map.of(), LIMITS),
                "0".repeat(64));
    }
}
