package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.basics.SecretFile;
import org.quarterclose.batch.StagedInputs.InputChanged;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.database.DatabaseBusy;
import org.quarterclose.database.DatabaseRefused;
import org.quarterclose.database.DatabaseUnavailable;
import org.quarterclose.database.LostConnection;
import org.quarterclose.evidence.KeyRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line, and its exit code. Only a bug of ours shows where in the program it happened. */
final class Failures implements IExecutionExceptionHandler {

    private static final String FREE = "Free some space, then run the same command again.";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Interruption.waitIfBegun();
        PrintWriter out = command.getErr();
        Optional<Throwable> passing = first(failure, Failures::isPassing);
        if (passing.isPresent()) {
            out.println("quarter-close: try again later: " + oneLine(passing.get()));
            return ExitCode.TRY_LATER;
        }
        Optional<Throwable> lost = first(failure, LostConnection::is);
        if (lost.isPresent()) {
            out.println("quarter-close: try again later: " + LostConnection.words(lost.get())
                    + ". What was not finished is undone; the same command goes on");
            return ExitCode.TRY_LATER;
        }
        Optional<Throwable> unusable = first(failure, Failures::isForAPerson);
        if (unusable.isPresent()) {
            out.println("quarter-close: " + oneLine(unusable.get()));
            return ExitCode.WRONG_USAGE;
        }
        Optional<Throwable> refused = first(failure, cause -> cause instanceof RefusedByBooks);
        if (refused.isPresent()) {
            String remedy = ((RefusedByBooks) refused.get()).remedy();
            out.println("quarter-close: refused: " + oneLine(refused.get()) + ". " + remedy);
            return ExitCode.REFUSED;
        }
        Optional<Throwable> disk = first(failure, cause -> cause instanceof FileSystemException);
        if (disk.isPresent()) {
            return ofDisk((FileSystemException) disk.get(), out);
        }
        if (first(failure, Failures::isFullDisk).isPresent()) {
            out.println("quarter-close: the disk is full. " + FREE);
            return ExitCode.TRY_LATER;
        }
        out.println("quarter-close: a bug of this program: " + oneLine(failure));
        out.println("Nothing was posted. Please report it with what follows.");
        failure.printStackTrace(out);
        return ExitCode.BUG;
    }

    private static int ofDisk(FileSystemException failure, PrintWriter out) {
        String reason = failure.getReason() == null ? words(failure) : failure.getReason();
        boolean full = isFull(reason);
        String remedy = full ? FREE : "Check the path and this user's rights.";
        out.println("quarter-close: " + failure.getFile() + ": " + reason + ". " + remedy);
        return full ? ExitCode.TRY_LATER : ExitCode.WRONG_USAGE;
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
        return cause instanceof DatabaseRefused || cause instanceof SecretFile.Unusable || cause instanceof KeyRefused;
    }

    private static Optional<Throwable> first(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(wanted)
                .findFirst();
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
