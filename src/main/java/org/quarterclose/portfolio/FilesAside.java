package org.quarterclose.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/**
 * Files of a quarter's folder that nobody reads and that may be tables somebody meant to be read: under another ending,
 * or in a folder of their own. Of each such folder the first file is named, and kept in the evidence.
 */
public final class FilesAside {

    private static final Set<String> TABLES =
            Set.of("csv", "tsv", "tab", "txt", "prn", "xls", "xlsx", "xlsm", "xlsb", "ods", "fods", "numbers");

    /** What stands beside the tables in support of them, and holds none that could be exported. */
    private static final Set<String> LETTERS =
            Set.of("pdf", "doc", "docx", "odt", "rtf", "msg", "eml", "jpg", "jpeg", "png", "tif", "tiff");

    /** What a published version has, and no quarter's folder. */
    private static final List<String> PUBLISHED = List.of("MANIFEST.sha256", "summary.json");

    private static final int DEEPEST = 8;

    private FilesAside() {}

    /** Their names relative to the quarter's folder, sorted. */
    public static List<String> list(Path folder) {
        List<String> names = new ArrayList<>();
        EstimateFiles.namesIn(folder).stream()
                .filter(name -> isTable(name) && !EstimateFiles.isCsv(name))
                .forEach(names::add);
        for (String inner : foldersIn(folder)) {
            firstOf(folder, inner, names);
        }
        return names.stream().sorted().toList();
    }

    private static void firstOf(Path folder, String inner, List<String> names) {
        boolean isRead = inner.equals(EstimateFiles.FOLDER);
        boolean isWithin = inner.startsWith(EstimateFiles.FOLDER + "/");
        Path path = folder.resolve(inner);
        if (!isRead) {
            EstimateFiles.namesIn(path).stream()
                    .filter(name -> isTable(name) || isWithin && !isReadme(name))
                    .filter(name -> Files.isRegularFile(path.resolve(name)))
                    .findFirst()
                    .ifPresent(name -> names.add(inner + "/" + name));
        }
        if (inner.split("/").length < DEEPEST) {
            foldersIn(path).forEach(deeper -> firstOf(folder, inner + "/" + deeper, names));
        }
    }

    /** Folders that are no links, hidden or published closes. */
    private static List<String> foldersIn(Path folder) {
        if (!Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> PUBLISHED.stream().noneMatch(name -> Files.exists(path.resolve(name))))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !EstimateFiles.isOfTheSystem(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(String name) {
        return TABLES.contains(ending(name)) && !isReadme(name);
    }

    static boolean isLetter(String name) {
        return LETTERS.contains(ending(name));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isReadme(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith("README");
    }

    static List<Problem> problems(Path folder) {
        return list(folder).stream().map(FilesAside::problem).toList();
    }

    private static Problem problem(String name) {
        int slash = name.lastIndexOf('/');
        String message = slash < 0
                ? "found a file that is not read; expected a .csv file"
                : "found a folder whose files are not read, " + name.substring(slash + 1)
                        + " the first of them; expected files of estimates in estimates itself";
        return Problem.of(Code.FILE_UNKNOWN, SourceLine.file(name), message);
    }
}
