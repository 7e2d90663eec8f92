package org.quarterclose.policy;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;

/** Makes the policy of its keys. Every key is read before any is missed, so that all problems are found at once. */
final class PolicyReader {

    private static final List<RoundingMode> ROUNDINGS = List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);
    private static final int LONGEST_CURRENT_PORTION = 60;
    private static final int LONGEST_STALE = 40;
    private static final long USUAL_STALE = 4;

    private final PolicySection keys;

    PolicyReader(PolicySection keys) {
        this.keys = keys;
    }

    Optional<ClosePolicy> policy(String sha256) {
        Optional<String> company = keys.value("company").flatMap(PolicyValue::text);
        Optional<Framework> framework = keys.value("framework").flatMap(value -> value.oneOf(Framework.class));
        Optional<String> currency = keys.value("presentation_currency").flatMap(PolicyReader::currency);
        Optional<RoundingMode> rounding = keys.value("rounding").flatMap(value -> value.oneOf(ROUNDINGS));
        Optional<Long> months = months();
        Optional<PaymentsPostedBy> payments = payments();
        Optional<DownwardRevisions> downward = downward();
        SignOffPolicy signOff = signOff(currency.orElse("USD"));
        Optional<Long> stale = stale();
        Optional<FiscalYear> fiscalYear = fiscalYear();
        Optional<ChartOfAccounts> chart = keys.value("chart_of_accounts").flatMap(ChartReader::chart);
        IntakePolicy intake = new FormatReader(keys).intake();
        JournalImport journalImport = journalImport();
        MovementThreshold explainedAbove = explainedAbove(currency.orElse("USD"));
        XbrlEntity xbrl = xbrl();
        Optional<PaperSize> paper = paper();
        if (List.of(company, framework, currency, rounding, months, payments, downward, stale, fiscalYear, chart, paper)
                .contains(Optional.empty())) {
            return Optional.empty();
        }
        return Optional.of(new ClosePolicy(
                company.get(),
                framework.get(),
                currency.get(),
                rounding.get(),
                months.get().intValue(),
                payments.get(),
                downward.get(),
                signOff,
                stale.get().intValue(),
                fiscalYear.get(),
                chart.get(),
                intake,
                journalImport,
                explainedAbove,
                xbrl,
                paper.get(),
                sha256));
    }

    private SignOffPolicy signOff(String currency) {
        return keys.value("sign_off")
                .map(value -> SignOffReader.signOff(value, currency))
                .orElse(SignOffPolicy.USUAL);
    }

    private Optional<Long> months() {
        return keys.value("current_portion_months").flatMap(value -> value.whole(1, LONGEST_CURRENT_PORTION));
    }

    private Optional<PaymentsPostedBy> payments() {
        return keys.value("payments_posted_by").flatMap(value -> value.oneOf(PaymentsPostedBy.class));
    }

    private Optional<FiscalYear> fiscalYear() {
        return keys.value("fiscal_year_ends").map(FiscalYear::read).orElse(Optional.of(FiscalYear.ASSUMED));
    }

    private Optional<Long> stale() {
        return keys.value("stale_after_quarters")
                .map(value -> value.whole(1, LONGEST_STALE))
                .orElse(Optional.of(USUAL_STALE));
    }

    /** Null when the policy does not say. */
    private JournalImport journalImport() {
        return keys.value("journal_import").map(JournalImportReader::read).orElse(null);
    }

    private Optional<PaperSize> paper() {
        return keys.value("paper").map(value -> value.oneOf(PaperSize.class)).orElse(Optional.of(PaperSize.A4));
    }

    /** Null when the policy does not say. */
    private XbrlEntity xbrl() {
        return keys.value("xbrl").map(XbrlEntityReader::read).orElse(null);
    }

    /** Null when nothing has to be explained. */
    private MovementThreshold explainedAbove(String currency) {
        return keys.value("explain_movements_above")
                .map(value -> MovementThresholdReader.read(value, currency))
                .orElse(null);
    }

    private Optional<DownwardRevisions> downward() {
        return keys.value("downward_revisions")
                .map(value -> value.oneOf(DownwardRevisions.class))
                .orElse(Optional.of(DownwardRevisions.LATEST_LAYER));
    }

    /** Money here is whole cents: a currency without cents, or with thousandths, would be misread. */
    private static Optional<String> currency(PolicyValue value) {
        return value.read("the code of a currency with two decimals, such as USD", code -> {
            try {
                return Optional.of(code)
                        .filter(text -> Currency.getInstance(text).getDefaultFractionDigits() == 2);
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        });
    }
}
