package org.quarterclose.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.SignOffs.Waiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waive}: accepts one warning, row left out, or failed check, for the record. */
@Command(name = "waive", description = "Accept one warning, one row left out or one failed check, for the record.")
final class WaiveCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(names = "--version", paramLabel = "N", required = true, description = "the version it is in")
    private int version;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            required = true,
            description = "its code in exceptions.csv; CHECK_FAILED for a failed check",
            converter = WordsConverter.class)
    private String code;

    @Option(
            names = "--where",
            paramLabel = "FILE:LINE|OBLIGATION",
            required = true,
            description = "where it is; of a failed check its name",
            converter = WordsConverter.class)
    private String where;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "who waives",
            converter = WordsConverter.class)
    private String by;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "why it is acceptable",
            converter = WordsConverter.class)
    private String reason;

    @Mixin
    private SignOffDesk desk;

    @Override
    public Integer call() throws IOException {
        Waiver waiver = new Waiver(code, where, by, "", reason, "");
        return desk.act(quarter, signOff -> signOff.waive(version, waiver));
    }
}
