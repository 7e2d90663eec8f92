package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quarterclose.report.ProposalJson;

/**
 * A published folder beside the one that was computed again from its evidence, byte for byte. Left out are the files
 * that the manifest leaves out: which run it was, and what persons signed afterwards.
 *
 * @param files how many were compared
 * @param differences the first difference of each file that has one, in one sentence
 */
public record FolderComparison(int files, List<String> differences) {

    private static final int SHOWN = 160;

    public static FolderComparison of(Path kept, Path again) throws IOException {
        SortedSet<String> names = new TreeSet<>(Manifest.files(kept));
        names.addAll(Manifest.files(again));
        names.add(Manifest.NAME);
        boolean older = ProposalIn.read(kept).format() < ProposalJson.FORMAT;
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (older && !Files.exists(kept.resolve(name))) {
                differences.add(name + ": not in a folder of that version: an earlier program published it");
            } else {
                compare(name, kept.resolve(name), again.resolve(name), differences);
            }
        }
        return new FolderComparison(names.size(), differences);
    }

    private static void compare(String name, Path kept, Path again, List<String> differences) throws IOException {
        if (!Files.exists(again)) {
            differences.add(name + ": it is in the folder, and computing again makes no such file");
        } else if (!Files.exists(kept)) {
            differences.add(name + ": computing again makes this file, and the folder has none");
        } else if (Files.mismatch(kept, again) >= 0) {
            differences.add(name + " " + (isText(name) ? first(kept, again) : firstByte(kept, again)));
        }
    }

    private static boolean isText(String name) {
        return !name.endsWith(".pdf") && !name.endsWith(".xlsx");
    }

    private static String firstByte(Path kept, Path again) throws IOException {
        return "differs from byte " + (Files.mismatch(kept, again) + 1) + " on: the folder has " + Files.size(kept)
                + " bytes; computed again it has " + Files.size(again);
    }

    // Bytes that are no text still stand on lines.
    private static String first(Path kept, Path again) throws IOException {
        List<String> one = lines(kept);
        List<String> other = lines(again);
        int line = 0;
        while (line < one.size() && line < other.size() && one.get(line).equals(other.get(line))) {
            line++;
        }
        return "line " + (line + 1) + ": the folder has " + said(one, line) + "; computed again it is "
                + said(other, line);
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String said(List<String> lines, int line) {
        if (line >= lines.size()) {
            return "nothing";
        }
        String text = lines.get(line);
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }
}
