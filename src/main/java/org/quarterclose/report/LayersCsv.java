package org.quarterclose.report;

/**
 * {@code layers.csv}: layers of retirement obligations. No class that this program measures has layers
 * ({@code CLASS_NOT_MEASURED} refuses RETIREMENT), so the file says so by its header row alone.
 */
final class LayersCsv implements CsvReport {

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("obligation_id").cell("layer").cell("incurred_on").cell("rate").cell("undiscounted");
        out.header("spend_on", "opening", "accretion", "payments", "revision", "closing");
    }
}
