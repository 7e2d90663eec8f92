package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.report.FileHash;

/**
 * {@code MANIFEST.sha256}: the hash of every file of a folder, sorted by path, so that {@code sha256sum -c} checks it
 * from inside the folder. It leaves out itself, {@code run.json}, which differs from run to run,
 * {@code evidence/sign-off.json}, which grows later and proves itself, and the signatures of this and of itself.
 */
public final class Manifest {

    public static final String NAME = "MANIFEST.sha256";

    private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-f]{64})  (.+)");

    private Manifest() {}

    /**
     * Hashes every file of the folder and writes the manifest into it.
     *
     * @param known hashes of files that were taken while these were written
     */
    public static void write(Path folder, Map<String, String> known) throws IOException {
        StringBuilder manifest = new StringBuilder();
        for (String file : files(folder)) {
            String hash = known.containsKey(file) ? known.get(file) : FileHash.of(folder.resolve(file));
            manifest.append(line(file, hash)).append('\n');
        }
        Files.writeString(folder.resolve(NAME), manifest, StandardCharsets.UTF_8);
    }

    /** What differs between a folder and its manifest; empty when nothing does. */
    static void check(Path folder, Findings findings) throws IOException {
        Map<String, String> named = read(folder);
        SortedSet<String> present = files(folder);
        for (Map.Entry<String, String> entry : named.entrySet()) {
            checkFile(folder, entry, findings);
        }
        for (String file : present) {
            if (!named.containsKey(file)) {
                findings.add(file, "the file is not in the manifest");
            }
        }
    }

    private static void checkFile(Path folder, Map.Entry<String, String> entry, Findings findings) throws IOException {
        String file = entry.getKey();
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            findings.add(NAME, "the manifest names a file outside the folder: " + file);
        } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(file, "the file is in the manifest and missing, or no plain file");
        } else {
            String actual = FileHash.of(path);
            if (!actual.equals(entry.getValue())) {
                findings.add(file, "the file was changed: found SHA-256 " + actual + "; expected " + entry.getValue());
            }
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> named = new TreeMap<>();
        List<String> lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = LINE.matcher(lines.get(i));
            SourceLine place = new SourceLine(NAME, i + 1L);
            if (!matcher.matches()) {
                throw new DamagedFile(place, "found '" + lines.get(i) + "'; expected a hash, two blanks and a path");
            }
            String file = matcher.group(1).isEmpty() ? matcher.group(3) : unescaped(matcher.group(3));
            if (named.put(file, matcher.group(2)) != null) {
                throw new DamagedFile(place, "the manifest names " + file + " twice");
            }
        }
        return named;
    }

    /**
     * Every file below the folder but the manifest, run.json, sign-off.json and signatures, by path with slashes; links
     * are files, never followed.
     */
    static SortedSet<String> files(Path folder) throws IOException {
        SortedSet<String> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path)
                            .toString()
                            .replace(folder.getFileSystem().getSeparator(), "/"))
                    .forEach(files::add);
        }
        files.remove(NAME);
        files.remove(RunRecord.NAME);
        files.remove(SignOffRecord.NAME);
        SignatureFile.in(folder).forEach(signature -> files.remove(signature.name()));
        return files;
    }

    // sha256sum marks a line with a backslash when the name had to be escaped.
    private static String line(String file, String hash) {
        String escaped = file.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(file) ? "" : "\\") + hash + "  " + escaped;
    }

    private static String unescaped(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '\\' || i + 1 == name.length()) {
                plain.append(c);
                continue;
            }
            char escaped = name.charAt(++i);
            plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return plain.toString();
    }
}
