package org.quarterclose.intake;

import java.util.List;

/**
 * What a wide row says of its years, as it is written.
 *
 * @param heading of the column with the row's own total
 * @param total that total; empty where there is none
 * @param years what stands in the columns of years, without those that are blank
 */
public record YearTexts(String heading, String total, List<String> years) {}
