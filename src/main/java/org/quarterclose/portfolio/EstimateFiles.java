package org.quarterclose.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/**
 * The files of a quarter's folder by their names. Estimates are all {@code *.csv} files in the folder
 * {@code estimates/}, whatever their names; order of names is the order of reading.
 */
public final class EstimateFiles {

    /** The folder's name within the quarter's folder. */
    public static final String FOLDER = "estimates";

    private EstimateFiles() {}

    /** Names of the estimate files relative to the quarter's folder, sorted; none when the folder is not there. */
    public static List<String> list(Path folder) {
        return namesIn(folder.resolve(FOLDER)).stream()
                .filter(EstimateFiles::isCsv)
                .map(name -> FOLDER + "/" + name)
                .toList();
    }

    /** What stands in the estimates folder and is not read: a workbook there may be an estimate nobody exported. */
    static List<String> listOthers(Path folder) {
        return namesIn(folder.resolve(FOLDER)).stream()
                .filter(name -> !isCsv(name) && !FilesAside.isReadme(name) && !FilesAside.isLetter(name))
                .map(name -> FOLDER + "/" + name)
                .toList();
    }

    /** Estimates that this user may not even list would otherwise look like estimates that nobody sent. */
    static List<Problem> unreadable(Path folder) {
        return Stream.of(folder, folder.resolve(FOLDER))
                .filter(path -> Files.isDirectory(path) && !Files.isReadable(path))
                .map(path -> Problem.of(
                        Code.FILE_UNREADABLE,
                        SourceLine.file(path.equals(folder) ? "." : FOLDER),
                        "found a folder that this user may not list; expected one that it may"))
                .toList();
    }

    /** Hidden files, and the marks that a spreadsheet program leaves beside an open workbook. */
    public static boolean isOfTheSystem(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    /** A header row alone says nothing: the export was cut off, or the wrong sheet was exported. */
    public static Problem withoutRows(String file) {
        String message = "found a header row and no rows below it; expected at least one";
        return Problem.of(Code.FILE_EMPTY, SourceLine.file(file), message);
    }

    /** Whether a file in the folder is read, by its name. */
    public static boolean isCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Names of files, not folders, sorted; hidden ones belong to the system and are left out. */
    static List<String> namesIn(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !Files.isDirectory(path))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !isOfTheSystem(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
