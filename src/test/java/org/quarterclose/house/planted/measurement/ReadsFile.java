package org.quarterclose.house.planted.measurement;

import java.nio.file.Path;

/** Measurement computes and reads nothing. */
public record ReadsFile(Path file) {}
