package org.quarterclose.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.XbrlEntity;
import org.quarterclose.report.TaggedSchedule.Element;
import org.quarterclose.report.sheet.XmlText;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * {@code xbrl-facts.json}: the roll-forwards as xBRL-JSON 1.0, each fact with a note that names the file and the
 * columns it is from. Only where the policy says who the company is ({@code xbrl}), and only under US_GAAP: the
 * elements are those of us-gaap. Amounts are texts with two decimals.
 */
final class XbrlFacts implements Consumer<RollForwardRow> {

    static final String FILE = "xbrl-facts.json";

    private static final String OF_NOTE = "note-";

    private final FrozenClose close;
    private final Map<TaggedSchedule, Sums> sums = new EnumMap<>(TaggedSchedule.class);
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** Nothing has passed yet. */
    XbrlFacts(FrozenClose close) {
        this.close = close;
    }

    /** Whether the close has such a file. */
    static boolean areOf(FrozenClose close) {
        return close.policy().xbrl() != null && close.policy().framework() == Framework.US_GAAP;
    }

    /** What the obligations of a schedule come to. */
    private record Sums(Movements quarter, Movements yearToDate, Money current) {

        Sums plus(RollForwardRow row) {
            return new Sums(
                    quarter.plus(row.quarter()), yearToDate.plus(row.yearToDate()), current.plus(row.current()));
        }
    }

    @Override
    public void accept(RollForwardRow row) {
        Movements none = Movements.none(row.currency());
        sums.merge(
                TaggedSchedule.of(row.obligationClass()),
                new Sums(none, none, none.opening()).plus(row),
                (before, one) -> before.plus(row));
    }

    /** The whole file, when all rows have passed. */
    Map<String, Object> json() {
        sums.forEach(this::schedule);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("documentInfo", documentInfo(close.policy().xbrl()));
        report.put("facts", facts);
        return report;
    }

    private static Map<String, Object> documentInfo(XbrlEntity entity) {
        Map<String, Object> namespaces = new LinkedHashMap<>();
        namespaces.put("entity", entity.scheme());
        namespaces.put("iso4217", "http://www.xbrl.org/2003/iso4217");
        namespaces.put("us-gaap", "http://fasb.org/us-gaap/" + entity.taxonomy());
        namespaces.put("xbrl", "https://xbrl.org/2021");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("documentType", "https://xbrl.org/2021/xbrl-json");
        info.put("namespaces", namespaces);
        info.put("linkTypes", Map.of("footnote", "http://www.xbrl.org/2003/arcrole/fact-footnote"));
        info.put("linkGroups", Map.of("_", "http://www.xbrl.org/2003/role/link"));
        info.put(
                "taxonomy",
                List.of("https://xbrl.fasb.org/us-gaap/" + entity.taxonomy() + "/elts/us-gaap-" + entity.taxonomy()
                        + ".xsd"));
        return info;
    }

    private void schedule(TaggedSchedule schedule, Sums of) {
        LocalDate begins = close.header().quarter().start();
        LocalDate ends = close.header().quarter().end().plusDays(1);
        LocalDate year = close.header().yearToDateBegins();
        Tags tags = new Tags(schedule, "roll-forward.csv");
        balance(tags, "opening", begins, of.quarter().opening());
        movements(tags.named("quarter"), begins + "T00:00:00/" + ends + "T00:00:00", of.quarter());
        if (year.isBefore(begins)) {
            Tags yearToDate = new Tags(schedule, "roll-forward-ytd.csv");
            balance(yearToDate, "year-opening", year, of.yearToDate().opening());
            movements(yearToDate.named("year-to-date"), year + "T00:00:00/" + ends + "T00:00:00", of.yearToDate());
        }
        Money closing = of.quarter().closing();
        balance(tags, "closing", ends, closing);
        add(tags.fact("current", schedule.balances().current(), "column current"), instant(ends), of.current());
        Money later = closing.minus(of.current());
        add(tags.fact("noncurrent", schedule.balances().noncurrent(), "column noncurrent"), instant(ends), later);
    }

    private void balance(Tags tags, String id, LocalDate day, Money amount) {
        String column = id.endsWith("opening") ? "column opening" : "column closing";
        String left = id.equals("closing") ? untagged(tags.schedule()) : "";
        Fact balance = tags.fact(id, tags.schedule().balances().whole(), column);
        add(new Fact(balance.id(), balance.element(), balance.source() + left), instant(day), amount);
    }

    private void movements(Tags tags, String period, Movements moved) {
        for (Element element : tags.schedule().elements()) {
            Money amount = element.amount().apply(moved);
            if (!amount.isZero()) {
                String from = (element.columns().size() == 1 ? "column " : "columns ")
                        + String.join(" and ", element.columns());
                add(tags.fact(String.join("-", element.columns()), element.name(), from), period, amount);
            }
        }
    }

    /** What moved and has no element of its own, so that nobody wonders why the facts do not foot. */
    private String untagged(TaggedSchedule schedule) {
        List<String> left = new ArrayList<>();
        List<Money> columns = sums.get(schedule).quarter().columns();
        for (String column : schedule.untagged()) {
            Money amount = columns.get(Movements.COLUMNS.indexOf(column));
            if (!amount.isZero()) {
                left.add(column + " " + amount.plain());
            }
        }
        return left.isEmpty() ? "" : "; moved in the quarter and tagged by no element: " + String.join(", ", left);
    }

    /** Where the facts of a schedule are from. @param period in their ids; blank for balances */
    private record Tags(TaggedSchedule schedule, String file, String period) {

        Tags(TaggedSchedule schedule, String file) {
            this(schedule, file, "");
        }

        Tags named(String part) {
            return new Tags(schedule, file, part + "-");
        }

        Fact fact(String id, String element, String from) {
            String source = file + ", " + from + ", all rows of class " + String.join(" and ", schedule.classes());
            return new Fact(schedule.word() + "-" + period + id, element, source);
        }
    }

    /** A fact on its way into the file. @param source in words */
    private record Fact(String id, String element, String source) {}

    private void add(Fact fact, String period, Money amount) {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put("concept", "us-gaap:" + fact.element());
        dimensions.put("entity", "entity:" + close.policy().xbrl().identifier());
        dimensions.put("period", period);
        dimensions.put("unit", "iso4217:" + amount.currency());
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("value", amount.plain());
        one.put("decimals", Money.CENTS);
        one.put("dimensions", dimensions);
        one.put("links", Map.of("footnote", Map.of("_", List.of(OF_NOTE + fact.id()))));
        facts.put(fact.id(), one);
        facts.put(OF_NOTE + fact.id(), note(OF_NOTE + fact.id(), fact.source()));
    }

    private static Map<String, Object> note(String id, String text) {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put("concept", "xbrl:note");
        dimensions.put("noteId", id);
        dimensions.put("language", "en");
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("value", XmlText.escaped(text));
        note.put("dimensions", dimensions);
        return note;
    }

    private static String instant(LocalDate day) {
        return day + "T00:00:00";
    }
}
