package org.quarterclose.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Counted;
import org.quarterclose.evidence.Finding;

/**
 * What verifying came to: a folder, or the books.
 *
 * @param standing which close it is and who stands for it; empty for the books
 * @param what what it is, should nobody rely on it
 * @param well what is said of it when nothing was found
 * @param unseen what there was nothing to compare with
 */
record Verified(String place, String standing, String what, String well, List<Found> found, List<String> unseen) {

    /**
     * One thing that does not hold.
     *
     * @param file where; empty in the books
     * @param line 0 for the whole file
     */
    record Found(String file, long line, String message) {

        static Found of(Finding finding) {
            return new Found(finding.place().file(), finding.place().line(), finding.message());
        }

        static Found unplaced(String message) {
            return new Found("", 0, message);
        }

        private String words() {
            return (file.isEmpty() ? "" : file + (line == 0 ? "" : ":" + line) + ": ") + message;
        }

        private Map<String, Object> json() {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("file", file);
            content.put("line", line);
            content.put("message", message);
            return content;
        }
    }

    boolean holds() {
        return found.isEmpty();
    }

    List<String> words() {
        List<String> lines = new ArrayList<>();
        if (!standing.isEmpty()) {
            lines.add(standing);
        }
        found.stream().map(Found::words).forEach(lines::add);
        if (!unseen.isEmpty()) {
            lines.add("not looked at, or with nothing published to compare it with: " + String.join(", ", unseen));
        }
        if (holds()) {
            lines.add(place + ": " + well);
        }
        return lines;
    }

    Map<String, Object> json() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("place", place);
        content.put("standing", standing);
        content.put("holds", holds());
        content.put("findings", found.stream().map(Found::json).toList());
        content.put("not_compared", unseen);
        return content;
    }

    String reason() {
        return "quarter-close: " + place + ": " + Counted.of(found.size(), "finding") + ". Do not rely on " + what
                + ".";
    }
}
