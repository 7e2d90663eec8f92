package org.quarterclose.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.portfolio.FilesAside;

/**
 * The input files of a quarter with their hashes: what a version is made from.
 *
 * @param files in the order of their names
 * @param hash SHA-256 over names and hashes of the files, the policy's hash and the prior closing's
 */
public record InputSet(List<HashedFile> files, String hash) {

    /** A file named relative to the quarter's folder with {@code /}. */
    public record HashedFile(String file, long bytes, String sha256) {}

    private static final String ESTIMATES = "estimates";

    /**
     * @param files in the order of their names
     * @param policyHash SHA-256 of the policy
     * @param priorHash content hash of the prior quarter's posted version, or empty
     */
    public static InputSet of(List<HashedFile> files, String policyHash, String priorHash) {
        MessageDigest digest = sha256();
        for (HashedFile file : files) {
            digest.update((file.sha256() + "  " + file.file() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        digest.update((policyHash + "  policy\n" + priorHash + "  prior closing\n").getBytes(StandardCharsets.UTF_8));
        return new InputSet(files, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * CSV files of the folder, and every file of its {@code estimates} folder: of what is no CSV there, a warning is
     * given, so it is kept too, and what shows that there are other tables. In byte order of their names.
     *
     * @throws InputRefused when one of them is a link out of the folder, or has a name that means another place
     */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> top = Files.list(folder);
                Stream<Path> estimates = estimates(folder)) {
            List<Path> files = Stream.of(
                            top.filter(InputSet::isCsv),
                            estimates,
                            FilesAside.list(folder).stream().map(folder::resolve))
                    .flatMap(Function.identity())
                    .filter(Files::isRegularFile)
                    .filter(path ->
                            !EstimateFiles.isOfTheSystem(path.getFileName().toString()))
                    .toList();
            for (Path file : files) {
                InputRefused.check(folder, file);
            }
            return files.stream()
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCsv(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static Stream<Path> estimates(Path folder) throws IOException {
        Path estimates = folder.resolve(ESTIMATES);
        return Files.isDirectory(estimates) ? Files.list(estimates) : Stream.empty();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
