/**
 * Spreadsheets become rows or rejections: encoding, dialect, header, number format, limits. In: the files of a
 * quarter's folder. Out: rows with their place, or problems with file, line, column and value. The only room that knows
 * opencsv.
 */
package org.quarterclose.intake;
