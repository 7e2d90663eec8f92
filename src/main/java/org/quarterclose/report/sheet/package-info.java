/**
 * A workbook as a file: sheets, styles, charts. Comes in: texts, exact decimals, formulas with the value they have.
 * Goes out: an XLSX whose bytes are the same on every machine. Knows nothing of closes.
 */
package org.quarterclose.report.sheet;
