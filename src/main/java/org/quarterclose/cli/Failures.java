package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quarterclose.basics.SecretFile;
import org.quarterclose.batch.InputRefused;
import org.quarterclose.batch.StagedInputs.InputChanged;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.database.DatabaseBusy;
import org.quarterclose.database.DatabaseRefused;
import org.quarterclose.database.DatabaseUnavailable;
import org.quarterclose.database.LostConnection;
import org.quarterclose.evidence.FolderTaken;
import org.quarterclose.evidence.KeyRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line, and its exit code. Only a bug of ours shows where in the program it happened. */
final class Failures implements IExecutionExceptionHandler {

    private static final String LATER = "try again later: ";
    private static final String FREE = "Free some space, then run the same command again.";

    /** What is looked for in a failure and its causes, first to last. */
    private static final List<Kind> KINDS = List.of(
            new Kind(OutOfMemoryError.class::isInstance, cause -> new Answer(ExitCode.TRY_LATER, outOfMemory())),
            new Kind(Failures::isPassing, cause -> new Answer(ExitCode.TRY_LATER, LATER + whole(cause))),
            new Kind(Failures::isForAPerson, cause -> new Answer(ExitCode.WRONG_USAGE, oneLine(cause))),
            new Kind(LostConnection::is, Failures::lost),
            new Kind(RefusedByBooks.class::isInstance, Failures::refused),
            new Kind(FolderTaken.class::isInstance, Failures::taken),
            new Kind(FileSystemException.class::isInstance, Failures::ofDisk),
            new Kind(Failures::isFullDisk, cause -> new Answer(ExitCode.TRY_LATER, "the disk is full. " + FREE)));

    private record Kind(Predicate<Throwable> is, Function<Throwable, Answer> answer) {

        Stream<Answer> of(Exception failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .map(Throwable.class::cast)
                    .filter(is)
                    .map(answer)
                    .limit(1);
        }
    }

    private record Answer(int code, String words) {}

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Interruption.waitIfBegun();
        PrintWriter out = command.getErr();
        Optional<Answer> answer =
                KINDS.stream().flatMap(kind -> kind.of(failure)).findFirst();
        if (answer.isPresent()) {
            out.println("quarter-close: " + answer.get().words());
            return answer.get().code();
        }
        out.println("quarter-close: a bug of this program: " + oneLine(failure));
        out.println("What was not finished is undone. Please report it as run " + ThisMachine.runId()
                + ", with what follows.");
        failure.printStackTrace(out);
        return ExitCode.BUG;
    }

    /** Memory may also run out where picocli does not catch it. */
    static int handle(OutOfMemoryError failure, CommandLine program) {
        return new Failures().handleExecutionException(new IllegalStateException(failure), program, null);
    }

    private static String outOfMemory() {
        return LATER + "the program needs more memory than the " + ThisMachine.megabytes()
                + " MB that it may use. Give it more, say QUARTER_CLOSE_JAVA_OPTIONS=-Xmx" + ThisMachine.megabytes() * 4
                + "m. What was not finished is undone; the same command goes on";
    }

    private static Answer lost(Throwable cause) {
        return new Answer(
                ExitCode.TRY_LATER,
                LATER + LostConnection.words(cause) + ". What was not finished is undone; the same command goes on");
    }

    private static Answer refused(Throwable cause) {
        RefusedByBooks refused = (RefusedByBooks) cause;
        return new Answer(ExitCode.REFUSED, "refused: " + oneLine(refused) + ". " + refused.remedy());
    }

    private static Answer taken(Throwable cause) {
        FolderTaken taken = (FolderTaken) cause;
        return new Answer(ExitCode.REFUSED, "refused: " + oneLine(taken) + ". " + taken.remedy());
    }

    private static Answer ofDisk(Throwable cause) {
        FileSystemException failure = (FileSystemException) cause;
        String reason = failure.getReason() == null ? words(failure) : failure.getReason();
        boolean full = isFull(reason);
        return new Answer(
                full ? ExitCode.TRY_LATER : ExitCode.WRONG_USAGE,
                failure.getFile() + ": " + reason + ". " + (full ? FREE : "Check the path and this user's rights."));
    }

    // Where a file is written to, Java says no more than this.
    private static boolean isFullDisk(Throwable cause) {
        return cause instanceof IOException && isFull(String.valueOf(cause.getMessage()));
    }

    private static boolean isFull(String reason) {
        return reason.contains("No space left") || reason.contains("quota");
    }

    private static String words(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        return failure instanceof AccessDeniedException ? "this user may not use it" : "it cannot be used";
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof DatabaseBusy || cause instanceof DatabaseUnavailable || cause instanceof InputChanged;
    }

    private static boolean isForAPerson(Throwable cause) {
        return cause instanceof InputRefused
                || cause instanceof DatabaseRefused
                || cause instanceof SecretFile.Unusable
                || cause instanceof KeyRefused;
    }

    /** The end of a server's log is part of what is to be said of it. */
    private static String whole(Throwable failure) {
        return failure.getMessage().strip().replaceAll("\\R\\s*", " | ");
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse(failure.toString());
    }
}
