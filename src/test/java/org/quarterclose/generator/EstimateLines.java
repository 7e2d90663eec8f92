package org.quarterclose.generator;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quarterclose.generator.QuarterGenerator.Order;
import org.quarterclose.generator.QuarterGenerator.Size;
import org.quarterclose.generator.QuarterGenerator.Stray;

/** Writes the lines of one estimate file: sixteen columns, about 150 bytes a line. */
final class EstimateLines {

    /** The quarter that is closed is its third: what is spent before it is no estimate any more. */
    private static final long THIS_YEAR = 2003;

    private static final String HEADER =
            "obligation_id,line,category,description,low,high,best,share_pct,share_basis,spend_on,quantity,unit,"
                    + "unit_cost,estimated_on,preparer,support\n";
    private static final byte[][] CATEGORIES =
            texts("Earthworks", "Water treatment", "Revegetation", "Monitoring", "Demolition", "Contingency");
    private static final byte[][] UNITS = texts("m3", "ha", "t", "each", "h", "ls");
    private static final byte[][] DAYS = IntStream.range(0, 89)
            .mapToObj(day -> Text.bytes(LocalDate.of(2003, 7, 1).plusDays(day).toString()))
            .toArray(byte[][]::new);
    private static final byte[] SITE_TOTAL = Text.bytes(",SITE_TOTAL,");
    private static final byte[] ENGINEER = Text.bytes(",Engineer ");
    private static final byte[] PAPER = Text.bytes(",WP-");
    private static final byte[] END = Text.bytes("\n");
    private static final byte[] PAGE = Text.bytes(",page 2\n");
    private static final byte[] BARE_SHARE = Text.bytes("31,,");
    private static final byte[] AND_LATER = Text.bytes(" ff.");
    private static final byte[] LATE_SEPTEMBER = Text.bytes("late September");
    private static final byte[] UNKNOWN = Text.bytes("OB-NONE");

    private static final BadRow[] KINDS = BadRow.values();

    private final Order order;
    private final Text text;
    private final Work work;
    private Duty duty;
    private byte[] id;

    EstimateLines(Order order, Text text) {
        this.order = order;
        this.text = text;
        this.work = new Work(text);
    }

    private static byte[][] texts(String... texts) {
        return Stream.of(texts).map(Text::bytes).toArray(byte[][]::new);
    }

    /** Writes the lines with these numbers, counted over all files. */
    void write(int from, int to, Stray stray) throws IOException {
        text.put(HEADER);
        int middle = from + (to - from) / 2;
        for (int number = from; number < to; number++) {
            line(number, number == middle ? stray : Stray.NONE);
        }
    }

    private void line(int number, Stray stray) throws IOException {
        Size size = order.size();
        int obligation = obligation(number);
        if (duty == null || duty.number() != obligation) {
            duty = Duty.of(size.seed(), obligation);
            id = Text.bytes(Duty.id(obligation));
        }
        Chance chance = Chance.of(~size.seed(), number);
        BadRow bad = bad(number);
        int lineId = lineId(number);
        text.put(bad == BadRow.OBLIGATION_UNKNOWN ? UNKNOWN : id)
                .comma()
                .number(bad == BadRow.LINE_TWICE ? lineId - 1 : lineId)
                .comma()
                .put(CATEGORIES[number % CATEGORIES.length])
                .comma();
        work.describe(chance, stray);
        text.comma();
        amounts(chance, number, bad);
        source(chance, bad == BadRow.DATE_UNREADABLE);
        text.number(lineId / 10).put(bad == BadRow.FIELD_TOO_MANY ? PAGE : END);
    }

    /** Low to unit cost. A quantity at a price is the low end; the high end lies up to sixty percent above it. */
    private void amounts(Chance chance, int number, BadRow bad) throws IOException {
        long quantity = 1 + chance.below(5_000);
        long price = 50 + chance.below(40_000);
        long low = quantity * price;
        long high = low + low * chance.below(60) / 100;
        long best = chance.below(3) > 0 ? low + (high - low) * chance.below(100) / 100 : -1;
        new Range(low, high, best).write(text, bad);
        share(bad);
        spendOn(chance, bad);
        text.number(quantity).comma().put(UNITS[number % UNITS.length]).comma();
        text.cents(price).comma();
    }

    /** One line in eight was looked at again after the estimate as a whole was made. */
    private void source(Chance chance, boolean unreadable) throws IOException {
        int day = duty.day() + (chance.oneIn(8) ? chance.below(20) : 0);
        text.put(unreadable ? LATE_SEPTEMBER : DAYS[day % DAYS.length]);
        text.put(ENGINEER)
                .number(duty.preparer(), 2)
                .put(PAPER)
                .number(duty.number())
                .put('-');
    }

    private void share(BadRow bad) throws IOException {
        if (bad == BadRow.SHARE_WITHOUT_BASIS) {
            text.put(BARE_SHARE);
        } else if (duty.share() > 0) {
            text.number(duty.share()).put(SITE_TOTAL);
        } else {
            text.comma().comma();
        }
    }

    private void spendOn(Chance chance, BadRow bad) throws IOException {
        long year = duty.firstYear() + (long) chance.below(4);
        text.number(year);
        if (duty.quarterly()) {
            int quarter = chance.below(4);
            text.put('-').put('Q').number(year == THIS_YEAR ? 4L : 1L + quarter);
        }
        if (bad == BadRow.PERIOD_UNREADABLE) {
            text.put(AND_LATER);
        }
        text.comma();
    }

    private int obligation(int number) {
        Size size = order.size();
        return order.scattered()
                ? number % size.obligations()
                : (int) ((long) number * size.obligations() / size.lines());
    }

    /** Counted from one within the obligation. */
    private int lineId(int number) {
        Size size = order.size();
        if (order.scattered()) {
            return number / size.obligations() + 1;
        }
        long first = ((long) obligation(number) * size.lines() + size.obligations() - 1) / size.obligations();
        return (int) (number - first) + 1;
    }

    /** Evenly spread over the lines, so that their number is exactly as asked. */
    private BadRow bad(int number) {
        int perMillion = order.size().badPerMillion();
        long before = (long) number * perMillion / 1_000_000;
        long after = (number + 1L) * perMillion / 1_000_000;
        if (after == before) {
            return null;
        }
        BadRow bad = KINDS[(int) (before % KINDS.length)];
        return bad == BadRow.LINE_TWICE && lineId(number) == 1 ? BadRow.AMOUNT_NEGATIVE : bad;
    }
}
