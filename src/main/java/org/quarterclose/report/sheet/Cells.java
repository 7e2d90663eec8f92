package org.quarterclose.report.sheet;

/** Names of cells and ranges: A1, $B$5:$B$14, 'Roll-forward'!E15. Rows count from 1, columns from 0. */
public final class Cells {

    /** The last row that a spreadsheet can hold. */
    public static final int LAST_ROW = 1_048_576;

    private Cells() {}

    /** A, Z, AA. */
    public static String column(int column) {
        String letter = Character.toString('A' + column % 26);
        return column < 26 ? letter : column(column / 26 - 1) + letter;
    }

    public static String at(int column, int row) {
        return column(column) + row;
    }

    /** Rows of one column, in place wherever the formula is copied to. */
    public static String rows(int column, int first, int last) {
        return "$" + column(column) + "$" + first + ":$" + column(column) + "$" + last;
    }

    /** A cell or range of another sheet. */
    public static String on(String sheet, String cells) {
        return "'" + sheet.replace("'", "''") + "'!" + cells;
    }
}
