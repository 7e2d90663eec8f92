package org.quarterclose.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.cli.SignOffDesk.Signed;
import org.quarterclose.close.SignOff.Done;
import org.quarterclose.close.SignOff.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code approve}: binds an approval to the exact figures of a version. */
@Command(name = "approve", description = "Approve the exact figures of a version that somebody else proposed.")
final class ApproveCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(names = "--version", paramLabel = "N", required = true, description = "the version that was reviewed")
    private int version;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "who approves",
            converter = WordsConverter.class)
    private String by;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            required = true,
            description = "what the approval rests on: minutes, a memo",
            converter = WordsConverter.class)
    private String reference;

    @Option(
            names = "--total",
            paramLabel = "AMOUNT",
            description =
                    "accrual_total of the version as reviewed, of a reopened quarter that of the whole quarter; refused"
                            + " when it is another",
            converter = AmountConverter.class)
    private BigDecimal total;

    @Mixin
    private SignOffDesk desk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Terms terms = new Terms(reference, total);
        return desk.sign(new Signed(quarter, version), signOff -> {
            Done done = signOff.approve(version, by, terms);
            Notes.notOver(done.version().quarter(), ThisMachine.today())
                    .ifPresent(spec.commandLine().getErr()::println);
            return done;
        });
    }
}
