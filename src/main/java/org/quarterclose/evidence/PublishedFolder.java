package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.JsonOut;

/**
 * Where a version is published: {@code <output>/<QUARTER>/v<N>}, a dry run in {@code dry-run}. The folder is written
 * under a hidden name, brought safely to the disk and then renamed: nobody ever sees half of it, and a run that is
 * killed at any moment can begin again.
 *
 * <p>For a version that is still being made: what lies there already comes from a run of the same version that was
 * interrupted. If it is the same, it stays; if not, it is replaced. Never publish a finished version again. The caller
 * holds the quarter's lock.
 */
public final class PublishedFolder {

    private static final Pattern VERSIONS = Pattern.compile("\\.v[0-9]+\\..*");
    private static final Pattern DRY_RUNS = Pattern.compile("\\.dry-run\\..*");

    private final Path parent;
    private final String name;
    private final Pattern leftovers;

    private PublishedFolder(Path parent, String name, Pattern leftovers) {
        this.parent = parent;
        this.name = name;
        this.leftovers = leftovers;
    }

    public static PublishedFolder ofVersion(Path output, Quarter quarter, int version) {
        return new PublishedFolder(output.resolve(quarter.toString()), "v" + version, VERSIONS);
    }

    public static PublishedFolder ofDryRun(Path output, Quarter quarter) {
        return new PublishedFolder(output.resolve(quarter.toString()), "dry-run", DRY_RUNS);
    }

    /** A what-if stands in a folder of its own, apart from the versions of the close. */
    public static PublishedFolder ofWhatIf(Path output, CloseHeader header) {
        Path parent =
                output.resolve(header.quarter().toString()).resolve("what-if").resolve(header.whatIf());
        return new PublishedFolder(parent, "v" + header.version(), VERSIONS);
    }

    /** Fills an empty folder, manifest included. */
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** The folder's final place. */
    public Path path() {
        return parent.resolve(name);
    }

    /**
     * Fills a folder and puts it in its place.
     *
     * @return the published folder
     */
    public Path publish(Filling filling) throws IOException {
        Files.createDirectories(parent);
        clearLeftovers();
        Path partial = Files.createDirectory(hidden("partial"));
        filling.fill(partial);
        Disk.sync(partial);
        if (isSame(partial)) {
            Disk.delete(partial);
        } else {
            replace(partial);
        }
        return path();
    }

    /**
     * A close of another company, or one that somebody signed, is not replaced: the books it belongs to are elsewhere.
     *
     * @throws FolderTaken when there is one
     */
    public void refuseIfTaken(String company) {
        String other = FiledClose.in(path())
                .map(FiledClose::company)
                .filter(one -> !one.equals(company))
                .orElse("");
        if (!other.isEmpty()) {
            throw new FolderTaken(path(), "a close of " + other + "; this one is of " + company);
        }
        if (Files.exists(path().resolve(SignOffRecord.NAME))) {
            throw new FolderTaken(path(), Standing.of(path()) + ". These books know nothing of it");
        }
    }

    /** Whether the folder is there and holds this very close. */
    public boolean holds(FiledClose close) {
        return FiledClose.in(path()).filter(close::equals).isPresent();
    }

    /** What is in the folder when it holds another close than this one. */
    public Optional<String> otherThan(FiledClose close) {
        return FiledClose.in(path())
                .filter(found -> !found.equals(close))
                .map(found -> "found " + found + "; expected " + close);
    }

    /** Writes {@code run.json} into the published folder: at once and whole, beside the manifest and not in it. */
    public void record(RunRecord run) throws IOException {
        Path partial = hidden("run");
        JsonOut.write(partial, run.content());
        Disk.sync(partial);
        Files.move(partial, path().resolve(RunRecord.NAME), StandardCopyOption.REPLACE_EXISTING);
        Disk.sync(path().resolve(RunRecord.NAME));
    }

    /** Writes {@code evidence/sign-off.json}, likewise. */
    public void signOff(SignOffRecord signOff) throws IOException {
        Path partial = hidden("sign-off");
        JsonOut.write(partial, signOff.content());
        Disk.sync(partial);
        new SignatureFile(path(), SignOffRecord.NAME).dropUnlessOf(Files.readAllBytes(partial));
        Files.move(partial, path().resolve(SignOffRecord.NAME), StandardCopyOption.REPLACE_EXISTING);
        Disk.sync(path().resolve(SignOffRecord.NAME));
    }

    /** Whether {@code evidence/sign-off.json} is what would be written. */
    public boolean isSignedOff(SignOffRecord signOff) throws IOException {
        Path written = path().resolve(SignOffRecord.NAME);
        return Files.readString(written, StandardCharsets.UTF_8).equals(JsonOut.text(signOff.content()));
    }

    /** Signs the manifest, and with it every published file. */
    public void sign(SigningKey key) throws IOException {
        new SignatureFile(path(), Manifest.NAME).write(key);
    }

    /** Signs what was signed off, when anything was. */
    public void signSignOff(SigningKey key) throws IOException {
        new SignatureFile(path(), SignOffRecord.NAME).write(key);
    }

    private boolean isSame(Path partial) throws IOException {
        Path published = path().resolve(Manifest.NAME);
        return Files.isRegularFile(published)
                && Arrays.equals(Files.readAllBytes(published), Files.readAllBytes(partial.resolve(Manifest.NAME)))
                && isIntact(path());
    }

    private static boolean isIntact(Path folder) throws IOException {
        Findings findings = new Findings();
        Manifest.check(folder, findings);
        return findings.all().isEmpty();
    }

    private void replace(Path partial) throws IOException {
        Path replaced = hidden("replaced");
        if (Files.exists(path())) {
            Files.move(path(), replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, path(), StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolder(parent);
        Disk.delete(replaced);
    }

    // Whatever a killed run left under a hidden name is unfinished, or already replaced.
    private void clearLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            List<Path> found = files.filter(file ->
                            leftovers.matcher(file.getFileName().toString()).matches())
                    .toList();
            for (Path leftover : found) {
                Disk.delete(leftover);
            }
        }
    }

    private Path hidden(String ending) {
        return parent.resolve("." + name + "." + ending);
    }
}
