package org.quarterclose.evidence;

import java.nio.file.Path;

/**
 * Where the exact bytes lie that a close was made from.
 *
 * @param inputs folder of the staged input files, named as {@code InputFile.file()} names them
 * @param policy the policy file
 * @param priorClosing the prior quarter's closing as a CSV file, or null in the first close
 * @param postedEntries what is posted of the quarter as a CSV file, or null when nothing is
 */
public record EvidenceSources(Path inputs, Path policy, Path priorClosing, Path postedEntries) {}
