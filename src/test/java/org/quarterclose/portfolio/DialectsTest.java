package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Marks;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.portfolio.EstimateFilesForTests.Kept;

/** One table written in every encoding, delimiter, line end and number format is read to the same figures. */
class DialectsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS);
    private static final List<AmountFormat> FORMATS = List.of(
            AmountFormat.PLAIN,
            new AmountFormat(".", ",", "$", true),
            new AmountFormat(",", ".", "\u20AC", false).with(new Marks(true, true, "-", Map.of())),
            new AmountFormat(".", "'", "CHF", false),
            new AmountFormat(",", "\u00A0", "", false).in(Scale.THOUSANDS),
            new AmountFormat(".", ",", "USD", true).in(Scale.MILLIONS));

    @TempDir
    Path folder;

    private record Written(byte[] bytes, List<BigDecimal> amounts) {}

    @Test
    void every_dialect_is_read_to_the_ten_thousandth() throws IOException {
        Random random = new Random(410_20);
        int cases = 0;
        for (Charset charset : CHARSETS) {
            for (char delimiter : new char[] {',', ';', '\t', '|'}) {
                for (String end : List.of("\n", "\r\n", "\r")) {
                    for (AmountFormat format : FORMATS) {
                        assertRead(format, written(random, new Dialect(charset, delimiter, end, format)));
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(288);
    }

    private record Dialect(Charset charset, char delimiter, String end, AmountFormat format) {

        String row(String... cells) {
            List<String> quoted = new ArrayList<>();
            for (String cell : cells) {
                boolean needs = cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n");
                quoted.add(needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            return String.join(String.valueOf(delimiter), quoted) + end;
        }

        /** The amount as this sender writes it; exact, because the table's figures have few decimals. */
        String amount(BigDecimal amount) {
            BigDecimal scaled = amount.movePointLeft(format.scale().power());
            String plain = scaled.abs().toPlainString();
            int mark = plain.indexOf('.');
            String whole = mark < 0 ? plain : plain.substring(0, mark);
            String decimals = mark < 0 ? "" : format.decimal() + plain.substring(mark + 1);
            String figure = whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", format.grouping()) + decimals;
            return format.marks().signAfter() ? figure + " " + format.sign() : format.sign() + figure;
        }
    }

    private static Written written(Random random, Dialect dialect) {
        StringBuilder text = new StringBuilder();
        boolean titled = random.nextBoolean();
        if (titled) {
            text.append(dialect.row("Estimates of the north", "", "", "", "")).append(dialect.row("", "", "", "", ""));
        }
        String header = dialect.row("Obligation ID", "\u00A0best ", "estimated-on", "Description", "");
        text.append(header);
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < 12; i++) {
            BigDecimal amount = BigDecimal.valueOf(Math.abs(random.nextLong() % 10_000_000_000L), 2);
            amounts.add(amount);
            total = total.add(amount);
            String words = random.nextBoolean() ? "Clay, \"24\" thick;\nsee note|\u00E9" : "";
            text.append(dialect.row(" A\u00A0", dialect.amount(amount), "2003-09-15", words, ""));
            if (i == 5) {
                text.append(header).append(dialect.end());
            }
        }
        text.append(dialect.row("Grand Total", dialect.amount(total), "", "", ""))
                .append(dialect.row("", "", "", "", ""));
        text.append(dialect.row("Prepared by the engineer", "", "", "", ""));
        boolean marked =
                dialect.charset() != WINDOWS && (dialect.charset() != StandardCharsets.UTF_8 || random.nextBoolean());
        return new Written(((marked ? "\uFEFF" : "") + text).getBytes(dialect.charset()), amounts);
    }

    private void assertRead(AmountFormat format, Written written) throws IOException {
        Files.write(folder.resolve("e.csv"), written.bytes());
        IntakePolicy intake =
                new IntakePolicy(List.of(new Feed("*.csv", format, Feed.ISO_DATE)), Map.of(), Limits.STANDARD);
        Sheet sheet = new SheetOpener(folder, intake)
                .open("e.csv", EstimateFile.COLUMNS)
                .sheet()
                .orElseThrow();
        Kept kept = new Kept();
        EstimatePart.read(sheet, sheet.records(), EstimateFilesForTests.context(), kept);
        assertThat(kept.rejected).as("%s %s", sheet.encoding(), format).isEmpty();
        assertThat(kept.accepted)
                .extracting(line -> EstimateLine.exact(line.best()))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(written.amounts());
        assertThat(kept.warnings)
                .extracting(Problem::code)
                .containsExactly(Code.HEADER_REPEATED, Code.TOTAL_ROW, Code.NOTE_ROW);
    }
}
