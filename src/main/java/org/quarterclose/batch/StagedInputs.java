package org.quarterclose.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quarterclose.batch.InputSet.HashedFile;

/**
 * A private copy of the input files, hashed while it is made. The job reads only this copy, and the evidence keeps it:
 * what was read is what an auditor receives, whatever happens to the quarter's folder meanwhile.
 */
public final class StagedInputs {

    private static final String PREFIX = ".inputs-";
    private static final String ARRIVING = PREFIX + "arriving";
    private final Path folder;
    private final InputSet inputs;

    private StagedInputs(Path folder, InputSet inputs) {
        this.folder = folder;
        this.inputs = inputs;
    }

    /**
     * Copies the quarter's folder beside the versions that will be published, in place of every copy that killed runs
     * left there. The caller holds the quarter's lock.
     *
     * @param priorHash content hash of the prior quarter's posted version, or empty
     * @throws InputChanged when a file is written to meanwhile
     */
    static StagedInputs take(CloseRequest request, String priorHash) throws IOException {
        Path quarter = request.output().resolve(request.quarter().toString());
        drop(quarter);
        Path arriving = Files.createDirectories(quarter.resolve(ARRIVING));
        List<HashedFile> files = InputSet.names(request.input()).parallelStream()
                .map(name -> StagedCopy.take(request.input(), arriving, name))
                .toList();
        String policyHash = request.policy().sha256();
        Path policy = request.policyFile().toAbsolutePath();
        HashedFile taken = StagedCopy.take(policy, arriving.resolve(policyName()));
        if (!taken.sha256().equals(policyHash)) {
            throw new InputChanged(request.policyFile().toString());
        }
        InputSet inputs = InputSet.of(files, policyHash, priorHash);
        Path folder = quarter.resolve(PREFIX + inputs.hash().substring(0, 16));
        Files.move(arriving, folder, StandardCopyOption.ATOMIC_MOVE);
        return new StagedInputs(folder, inputs);
    }

    InputSet inputs() {
        return inputs;
    }

    Path folder() {
        return folder;
    }

    /** The policy's bytes as they were read. */
    Path policy() {
        return folder.resolve(policyName());
    }

    private static String policyName() {
        return ".policy.yaml";
    }

    /** Where something of the prior closing is written, for the evidence. */
    Path prior(String what) {
        return folder.resolve(".prior-" + what + ".csv");
    }

    /** Where what the version before moved is written, for the evidence. */
    Path versionBefore() {
        return folder.resolve(".version-before.csv");
    }

    /** Where what is posted of the quarter is written, for the evidence. */
    Path postedEntries() {
        return folder.resolve(".posted-entries.csv");
    }

    /**
     * Begins to bring the copy safely to the disk while the job computes; publishing waits for it, and whatever goes
     * wrong here goes wrong there again.
     */
    void beginSync() {
        Thread sync = new Thread(this::sync, "inputs-to-disk");
        sync.setDaemon(true);
        sync.start();
    }

    private void sync() {
        for (HashedFile file : inputs.files()) {
            try (FileChannel channel = FileChannel.open(folder.resolve(file.file()), StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (IOException left) {
                return;
            }
        }
    }

    /** Removes every copy of a quarter's inputs. */
    private static void drop(Path quarter) throws IOException {
        if (!Files.isDirectory(quarter)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(quarter)) {
            left = all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        left.forEach(StagedInputs::delete);
    }

    void drop() {
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An input file was written to while the run read it. */
    public static final class InputChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InputChanged(String file) {
            super(file + " changed while it was read: wait until it is saved, then run again");
        }
    }
}
