package org.quarterclose.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterclose.basics.Counted;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.VersionDiff;
import org.quarterclose.close.VersionDiff.Changed;
import org.quarterclose.close.VersionDiff.Figure;
import org.quarterclose.close.VersionDiff.Presence;

/** What changed between two versions, in money and in words. */
final class DiffText {

    /** A person reads so many obligations on a screen; a program gets all. */
    static final int SHOWN = 50;

    private DiffText() {}

    static List<String> words(VersionDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add(diff.to().quarter() + "  " + name(diff.from()) + " to " + name(diff.to()) + ": " + total(diff));
        diff.files().forEach(file -> lines.add("  file  " + file));
        diff.obligations().stream().limit(SHOWN).forEach(changed -> lines.addAll(words(changed)));
        int more = diff.obligations().size() - SHOWN;
        if (more > 0) {
            lines.add(String.format(Locale.ROOT, "  … and %,d more; all with --json", more));
        }
        return lines;
    }

    /** One line: how many obligations changed, and by how much the closing balance did. */
    static String total(VersionDiff diff) {
        int count = diff.obligations().size();
        if (count == 0) {
            return "no figure changed";
        }
        String obligations = Counted.of(count, "obligation");
        return obligations + " changed, closing balance " + signed(diff.closing());
    }

    static List<String> words(Changed changed) {
        List<String> lines = new ArrayList<>();
        String what = switch (changed.presence()) {
            case NEW -> " is new";
            case GONE -> " is gone";
            case BOTH -> "";
        };
        lines.add("  " + changed.obligationId() + what + ": closing " + signed(changed.closing()));
        if (changed.presence() == Presence.BOTH) {
            lines.add("      " + changed.figures().stream().map(DiffText::words).collect(Collectors.joining("; ")));
        }
        return lines;
    }

    /** In one line: where the balance is the same, what else moved. */
    static String line(Changed changed) {
        List<String> words = words(changed);
        boolean same = changed.closing().signum() == 0 && changed.presence() == Presence.BOTH;
        return words.get(0).strip() + (same ? ": " + words.get(1).strip() : "");
    }

    private static String words(Figure figure) {
        return figure.name().replace('_', ' ') + " " + value(figure.from()) + " -> " + value(figure.to());
    }

    private static String value(String text) {
        if (text.isEmpty()) {
            return "none";
        }
        return text.matches("-?[0-9]+\\.[0-9]{2}") ? String.format(Locale.ROOT, "%,.2f", new BigDecimal(text)) : text;
    }

    private static String signed(BigDecimal amount) {
        return String.format(Locale.ROOT, "%+,.2f", amount);
    }

    private static String name(CloseVersion version) {
        return version.whatIf().isEmpty()
                ? "version " + version.version()
                : "what-if " + version.whatIf() + " version " + version.version();
    }

    static Map<String, Object> json(VersionDiff diff) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quarter", diff.to().quarter().toString());
        map.put("from", name(diff.from()));
        map.put("to", name(diff.to()));
        map.put("closing", diff.closing().toPlainString());
        map.put("files", diff.files());
        map.put("obligations", diff.obligations().stream().map(DiffText::json).toList());
        return map;
    }

    private static Map<String, Object> json(Changed changed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("obligation_id", changed.obligationId());
        map.put("presence", changed.presence().name());
        map.put("closing", changed.closing().toPlainString());
        Map<String, Object> figures = new LinkedHashMap<>();
        changed.figures().forEach(figure -> figures.put(figure.name(), List.of(figure.from(), figure.to())));
        map.put("figures", figures);
        return map;
    }
}
