package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.report.FrozenClose.InputFile;

/** Which files were read in another scale than units: who reads the totals sees it without opening the report. */
final class ScaledFiles {

    private static final int NAMED = 2;

    private ScaledFiles() {}

    /** In words, by scale: {@code estimates/board.csv in thousands}; empty when none was. */
    static String words(List<InputFile> files, IntakePolicy intake) {
        Map<Scale, List<String>> byScale = new TreeMap<>();
        files.stream()
                .filter(file -> file.rowsRead() > 0)
                .map(InputFile::file)
                .forEach(file -> byScale.computeIfAbsent(
                                intake.feedOf(file).amounts().scale(), any -> new ArrayList<>())
                        .add(file));
        byScale.keySet().removeIf(scale -> scale.power() == 0);
        List<String> words = new ArrayList<>();
        byScale.forEach((scale, names) -> words.add(named(names) + " in " + scale.words()));
        return String.join(", ", words);
    }

    private static String named(List<String> names) {
        String first = String.join(" and ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }
}
