package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quarterclose.batch.InputSet.HashedFile;

/**
 * A private copy of the input files. The job reads only this copy, and the evidence keeps it: what was read is what an
 * auditor receives, whatever happens to the quarter's folder meanwhile.
 */
public final class StagedInputs {

    private static final String COMPLETE = ".complete";
    private static final String PREFIX = ".inputs-";
    private final Path folder;

    public StagedInputs(Path folder) {
        this.folder = folder;
    }

    /** The copy of one run's inputs, beside the versions that will be published. */
    static StagedInputs of(CloseRequest request, InputSet inputs) {
        Path quarter = request.output().resolve(request.quarter().toString());
        return new StagedInputs(quarter.resolve(PREFIX + inputs.hash().substring(0, 16)));
    }

    /** Removes copies that killed runs of a quarter left, but not this run's own. */
    void dropOthers() throws IOException {
        Path quarter = folder.getParent();
        if (!Files.isDirectory(quarter)) {
            return;
        }
        List<Path> others;
        try (Stream<Path> all = Files.list(quarter)) {
            others = all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> !path.equals(folder))
                    .toList();
        }
        for (Path other : others) {
            new StagedInputs(other).drop();
        }
    }

    public Path folder() {
        return folder;
    }

    /** The policy's bytes as they were read. */
    public Path policy() {
        return folder.resolve(".policy.yaml");
    }

    /** Where the prior closing is written, for the evidence. */
    Path priorClosing() {
        return folder.resolve(".prior-closing.csv");
    }

    /**
     * Makes the copy, or keeps the complete one that an interrupted run left.
     *
     * @throws InputChanged when a file is no longer the one that was hashed
     */
    void take(CloseRequest request, InputSet inputs) throws IOException {
        Path mark = folder.resolve(COMPLETE);
        if (Files.exists(mark) && Files.readString(mark).equals(inputs.hash())) {
            return;
        }
        drop();
        Files.createDirectories(folder);
        for (HashedFile file : inputs.files()) {
            copy(request.input(), file);
        }
        Files.copy(request.policyFile(), policy());
        if (!InputSet.hashed(folder, policy().getFileName().toString())
                .sha256()
                .equals(request.policy().sha256())) {
            throw new InputChanged(request.policyFile().toString());
        }
        Files.writeString(mark, inputs.hash());
    }

    public void drop() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private void copy(Path input, HashedFile file) throws IOException {
        Path target = folder.resolve(file.file());
        Files.createDirectories(target.getParent());
        Files.copy(input.resolve(file.file()), target, StandardCopyOption.REPLACE_EXISTING);
        HashedFile copied = InputSet.hashed(folder, file.file());
        if (!copied.equals(file)) {
            throw new InputChanged(file.file());
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
