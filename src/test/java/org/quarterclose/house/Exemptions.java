package org.quarterclose.house;

import java.util.List;
import java.util.stream.Stream;

/** Every exemption from a rule of the house, in one place. One that nothing needs any more fails the build. */
final class Exemptions {

    private Exemptions() {}

    static List<Exemption> all() {
        return Stream.of(jdbc(), clockAndExit(), scanners(), sums(), writers(), resources())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exemption> jdbc() {
        String rule = "JDBC only in stores and database";
        String handed = "is handed through to the stores, never used";
        return List.of(
                new Exemption(rule, "close.StoreException", "java.sql.SQLException", "is what a store throws"),
                new Exemption(rule, "close.CloseStores", "javax.sql.DataSource", handed),
                new Exemption(rule, "batch.CloseRunner", "javax.sql.DataSource", handed),
                new Exemption(rule, "batch.CloseRunner$Books", "javax.sql.DataSource", handed),
                new Exemption(rule, "batch.CloseRunner$Books", "java.sql.Connection", "the lock's own"),
                new Exemption(rule, "batch.CloseJob", "javax.sql.DataSource", "wiring: given to the job's context"),
                new Exemption(rule, "batch.CloseJobConfiguration", "javax.sql.DataSource", "wiring"),
                new Exemption(rule, "cli.Kept", "javax.sql.DataSource", "wiring"),
                new Exemption(rule, "cli.Kept", "java.sql.Connection", "the lock's own"));
    }

    private static List<Exemption> clockAndExit() {
        return List.of(
                new Exemption(
                        "the clock only in batch and cli",
                        "database.PostgresServer$Deadline",
                        "java.lang.System.nanoTime()",
                        "waits for a server with a stop watch, which tells no date"),
                new Exemption(
                        "nobody ends the program",
                        "cli.QuarterClose",
                        "java.lang.System.exit(int)",
                        "main itself: the exit code is the answer to a scheduler, and every file is closed by then"),
                new Exemption(
                        "nobody ends the program",
                        "cli.Interruption",
                        "java.lang.Runtime.halt(int)",
                        "the system is ending it already, with a code of its own choice: a scheduler shall try again"),
                new Exemption(
                        "no stubs",
                        "src/main/java/org/quarterclose/intake/StrictParser.java",
                        "",
                        "the parser's interface asks for writing too, and this program writes with its own writer"));
    }

    private static List<Exemption> scanners() {
        String scans = "scans: a position moves through bytes or characters, and an object a step would cost the speed";
        String recalls = "recalls the cells of the line before: in a long sheet the next line mostly has the same";
        return Stream.of(
                        changing(
                                scans,
                                "intake.ByteLines",
                                "intake.ByteSurvey",
                                "intake.CutScan",
                                "intake.Cuts",
                                "intake.LineMarks",
                                "intake.MarkedLine",
                                "intake.Records",
                                "intake.StrictParser",
                                "intake.YearColumns",
                                "report.CsvRows",
                                "evidence.CsvIn",
                                "evidence.EntriesIn",
                                "evidence.BookingsIn",
                                "evidence.LocalRows"),
                        changing(
                                recalls,
                                "portfolio.EstimateReading",
                                "portfolio.EstimateDates",
                                "portfolio.EstimateRowKind",
                                "portfolio.EstimateShareCells"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exemption> sums() {
        return Stream.of(changing("keeps the nearest of what streams past", "cli.NearestName"), counts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exemption> counts() {
        return changing(
                "sums or counts what streams past",
                "portfolio.EstimatePart",
                "portfolio.EstimateSums",
                "portfolio.EstimateSums$Sum",
                "portfolio.EstimateTotal",
                "portfolio.LineSpans",
                "portfolio.LineSpans$Span",
                "portfolio.SumsAbove",
                "portfolio.LinesAbove",
                "portfolio.WideSumsAbove",
                "portfolio.LongSet",
                "evidence.Findings",
                "report.Largest",
                "report.SheetSurvey",
                "report.ForeignRows",
                "report.MovementTable",
                "batch.CountedLines");
    }

    private static List<Exemption> writers() {
        return Stream.of(
                        changing("knows whether its row has begun", "report.CsvOut"),
                        changing("writes one file after the other", "report.FixIt"),
                        changing("collects a piece after the other", "report.sheet.Utf8Writer"),
                        changing(
                                "knows where on the sheet or page it stands",
                                "report.sheet.Sheet",
                                "report.paper.Flow"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exemption> resources() {
        return Stream.of(
                        changing(
                                "holds something that is opened late or closed early",
                                "batch.CloseWorkspace",
                                "batch.EstimateLoadStore",
                                "batch.LoadedSums",
                                "batch.Resum",
                                "database.CloseDatabase",
                                "database.EmbeddedPostgres"),
                        changing(
                                "knows what stands on the screen, or when it last spoke",
                                "cli.ProgressBar",
                                "cli.ProgressLines",
                                "cli.RunProgress"),
                        changing(
                                "stands for a connection, whose state its callers may set",
                                "database.DryRunConnection",
                                "database.Savepoints"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exemption> changing(String reason, String... places) {
        return Stream.of(places)
                .map(place -> new Exemption("fields are final", place, "", reason))
                .toList();
    }
}
