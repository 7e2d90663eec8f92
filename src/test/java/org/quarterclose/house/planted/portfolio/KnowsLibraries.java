package org.quarterclose.house.planted.portfolio;

/** A room that has no library of its own. */
public final class KnowsLibraries {

    final org.springframework.core.env.Environment spring = null;
    final com.opencsv.ICSVParser opencsv = null;
    final org.yaml.snakeyaml.Yaml yaml = null;
    final picocli.CommandLine picocli = null;
    final tools.jackson.databind.ObjectMapper jackson = null;
    final io.prometheus.metrics.model.snapshots.Labels metrics = null;
    final org.apache.pdfbox.pdmodel.PDDocument pdf = null;
    final com.jcraft.jzlib.Deflater deflater = null;
    final org.flywaydb.core.Flyway flyway = null;
    final org.apache.commons.compress.archivers.ArchiveEntry packed = null;
}
