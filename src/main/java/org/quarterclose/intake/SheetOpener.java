package org.quarterclose.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.ByteSurvey.Finding;
import org.quarterclose.intake.Headings.Layout;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.IntakePolicy;

/** Opens the input files of a quarter's folder: finds encoding, delimiter and columns, or says why it cannot. */
public final class SheetOpener {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int TITLE = 60;
    private static final int TITLE_BYTES = 1 << 16;
    private static final List<String> AMOUNTS = List.of("low", "amount", "balance");

    private final Path folder;
    private final IntakePolicy policy;

    public SheetOpener(Path folder, IntakePolicy policy) {
        this.folder = folder;
        this.policy = policy;
    }

    /** Whether the folder has this file at all: an optional file that is absent is no problem. */
    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /**
     * The sheet, or the errors that keep it shut; warnings such as unknown columns come with the sheet. A header
     * without rows below it is a sheet.
     *
     * @param file relative to the folder, with {@code /}
     */
    public Opened open(String file, Columns columns) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return refused(file, 0, Code.FILE_MISSING, "found no file; expected " + file);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return refused(file, 0, Code.FILE_UNREADABLE, "found no readable plain file; expected one");
        }
        Optional<Feed> meant = policy.meantFor(file);
        if (meant.isPresent()) {
            return refused(file, 0, Code.FEED_MISSED, missed(meant.get()));
        }
        try {
            Finding finding = new ByteSurvey().survey(path);
            return finding.refusal() == null
                    ? withHeader(blank(path, file, finding, columns))
                    : refused(file, finding.line(), finding.refusal(), finding.message());
        } catch (IOException | UncheckedIOException e) {
            return refused(file, 0, Code.FILE_UNREADABLE, "found that reading fails; expected a readable file");
        }
    }

    /** What is said of a file whose name is nearly that of a feed. */
    public static String missed(Feed feed) {
        return "found a name that is nearly that of the policy's feed " + feed.files() + "; expected that name";
    }

    /** The sheet before anything is known of its header: its records are the whole file. */
    private Sheet blank(Path path, String file, Finding finding, Columns columns) throws IOException {
        return new Sheet(
                path,
                file,
                policy.feedOf(file),
                policy.limits(),
                finding.encoding().charset(),
                finding.encoding().title(),
                DELIMITERS.get(0),
                columns,
                List.of(),
                List.of(),
                List.of(),
                new ByteRange(finding.textAt(), Files.size(path), 1));
    }

    private Opened withHeader(Sheet whole) throws IOException {
        Headings headings =
                new Headings(whole.columns(), policy.aliases(), whole.feed().table());
        Optional<SeparatorLine> declared = SeparatorLine.of(whole);
        Sheet blank = declared.map(line -> whole.beginningAt(line.below())).orElse(whole);
        List<Character> delimiters =
                declared.map(line -> List.of(line.delimiter())).orElse(DELIMITERS);
        HeaderRow first = best(delimiters, headings, delimiter -> HeaderRow.first(blank, delimiter));
        if (first == null || isBlank(blank, delimiters)) {
            return refused(blank.file(), 0, Code.FILE_EMPTY, "found no header row; expected one");
        }
        HeaderRow below = headings.haveRequired(first.headings())
                ? null
                : best(delimiters, headings, delimiter -> HeaderRow.below(blank, delimiter, headings));
        if (below != null) {
            return titled(laidOut(blank, below, headings), HeaderRow.first(blank, below.delimiter()), below);
        }
        return first.fault() == null ? laidOut(blank, first, headings) : refused(first.fault());
    }

    /** By one delimiter nothing is there but blanks: then the signs of another are no text either. */
    private static boolean isBlank(Sheet blank, List<Character> delimiters) {
        return delimiters.stream().anyMatch(delimiter -> HeaderRow.first(blank, delimiter) == null);
    }

    private static HeaderRow best(
            List<Character> delimiters, Headings headings, Function<Character, HeaderRow> reading) {
        HeaderRow best = null;
        for (char delimiter : delimiters) {
            HeaderRow row = reading.apply(delimiter);
            if (row != null && (best == null || row.isBetterThan(best, headings))) {
                best = row;
            }
        }
        return best;
    }

    /** What stands above the header row is kept in the evidence and read by nobody, which is said once. */
    private static Opened titled(Opened opened, HeaderRow first, HeaderRow header) {
        String title = String.join(" ", first.headings()).strip();
        String message = "found '" + (title.length() > TITLE ? title.substring(0, TITLE) + "…" : title)
                + "' above the header row on line " + header.place().line() + "; expected the header row first";
        List<Problem> problems = new ArrayList<>(opened.problems());
        problems.add(0, Problem.of(Code.TITLE_ABOVE_HEADER, first.place(), message));
        return new Opened(opened.sheet(), problems);
    }

    private Opened laidOut(Sheet blank, HeaderRow header, Headings headings) {
        int columns = header.headings().size();
        if (columns > policy.limits().columns()) {
            String message = "found " + columns + " columns; expected at most "
                    + policy.limits().columns();
            return refused(Problem.of(Code.TOO_MANY_COLUMNS, header.place(), message));
        }
        Layout layout = headings.layout(header.headings(), header.place());
        Optional<Problem> scale = scaleProblem(blank, header);
        if (scale.isPresent()) {
            List<Problem> problems = new ArrayList<>(layout.problems());
            problems.add(scale.get());
            return new Opened(Optional.empty(), problems);
        }
        boolean usable = layout.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        return new Opened(
                usable ? Optional.of(header.sheet(blank, layout)) : Optional.empty(),
                new ArrayList<>(layout.problems()));
    }

    /** What a title or the headings say of the unit of amounts has to be what the policy says. */
    private static Optional<Problem> scaleProblem(Sheet blank, HeaderRow header) {
        if (AMOUNTS.stream().noneMatch(blank.columns()::has)) {
            return Optional.empty();
        }
        long bytes =
                Math.min(TITLE_BYTES, header.below().start() - blank.records().start());
        String text = RawText.of(blank, blank.records().start(), (int) bytes);
        return ScaleHint.problem(header.place(), text, blank.feed().amounts().scale())
                .map(found -> Problem.of(
                        found.code(),
                        new Cell(lineOf(found.value(), text, blank), "", found.value()),
                        found.message()));
    }

    /** Where words of a title or of the headings stand. */
    private static SourceLine lineOf(String words, String text, Sheet blank) {
        long above = text.substring(0, text.indexOf(words))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return new SourceLine(blank.file(), blank.records().firstLine() + above);
    }

    private static Opened refused(String file, long line, Code code, String message) {
        return refused(Problem.of(code, new SourceLine(file, line), message));
    }

    private static Opened refused(Problem problem) {
        return new Opened(Optional.empty(), List.of(problem));
    }

    /** What came of opening a file. */
    public record Opened(Optional<Sheet> sheet, List<Problem> problems) {

        public Opened {
            problems = List.copyOf(problems);
        }
    }
}
