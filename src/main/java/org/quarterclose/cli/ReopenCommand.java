package org.quarterclose.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.SignOffs.Reopening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reopen}: opens a posted quarter for a further version. */
@Command(
        name = "reopen",
        description = "Open a posted quarter for a further version, which posts only the difference.",
        mixinStandardHelpOptions = true)
final class ReopenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "who reopens",
            converter = WordsConverter.class)
    private String by;

    @Option(
            names = "--approved-by",
            paramLabel = "NAME2",
            required = true,
            description = "the second person",
            converter = WordsConverter.class)
    private String approvedBy;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "why",
            converter = WordsConverter.class)
    private String reason;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "last day it is open, such as 2003-12-01 (default: what the policy says)")
    private LocalDate until;

    @Option(
            names = "--restatement",
            description = "although a later quarter is posted: every later one is closed again")
    private boolean restatement;

    @Mixin
    private SignOffDesk desk;

    @Override
    public Integer call() throws IOException {
        Reopening reopening = new Reopening(by, approvedBy, reason, until == null ? "" : until.toString(), restatement);
        LocalDate today = ThisMachine.today();
        return desk.act(quarter, signOff -> signOff.reopen(reopening, today));
    }
}
