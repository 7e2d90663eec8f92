package org.quarterclose.evidence;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterclose.basics.SourceLine;

/** Collects findings, each once; after a thousand it only counts, because a broken file needs no longer list. */
final class Findings {

    static final int LIMIT = 1000;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private long more;

    void add(Finding finding) {
        if (findings.size() < LIMIT) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    void add(String file, String message) {
        add(Finding.of(file, message));
    }

    /** Two amounts that must be the same; the finding gives the difference. */
    void same(SourceLine place, String what, Compared amounts) {
        if (amounts.actual().compareTo(amounts.expected()) != 0) {
            add(new Finding(
                    place,
                    what + ": found " + amounts.actual().toPlainString() + "; expected "
                            + amounts.expected().toPlainString() + "; difference "
                            + amounts.actual().subtract(amounts.expected()).toPlainString()));
        }
    }

    /** What was found and what it is compared with. */
    record Compared(BigDecimal actual, BigDecimal expected) {}

    List<Finding> all() {
        if (more == 0) {
            return List.copyOf(findings);
        }
        Finding last = Finding.of(Manifest.NAME, "and " + more + " more findings");
        return Stream.concat(findings.stream(), Stream.of(last)).toList();
    }
}
