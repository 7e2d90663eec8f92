package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.intake.Row;
import org.quarterclose.intake.SpreadsheetDamage;

/** Cells that mean the same in every file: ids, amounts of money, currencies. */
final class Cells {

    /** Longer texts are sentences, not ids, and no index could hold them. */
    static final int LONGEST_ID = 100;

    /** Between these years lie all days that a balance is counted from or to. */
    static final int EARLIEST_YEAR = 1900;

    static final int LATEST_YEAR = 2500;

    private Cells() {}

    /** A required id: at most a hundred characters, none of them a control character. */
    static String id(Row row, String column) {
        String id = row.required(column);
        if (SpreadsheetDamage.isFailed(id)) {
            String message = "found " + id + ", which a spreadsheet shows where a formula fails; expected an id";
            row.problem(Code.FORMULA_FAILED, column, message);
        } else if (!isUsable(id)) {
            row.problem(
                    Code.ID_UNUSABLE,
                    column,
                    "found an id of " + id.length() + " characters or with a line break; expected at most " + LONGEST_ID
                            + " characters on one line");
        }
        return id;
    }

    private static boolean isUsable(String id) {
        return id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }

    /** A required amount in whole cents; null, and noted, when it is none. */
    static Money money(Row row, String column, String currency) {
        BigDecimal amount = row.requiredAmount(column);
        if (amount == null) {
            return null;
        }
        if (amount.stripTrailingZeros().scale() > Money.CENTS) {
            row.problem(
                    Code.AMOUNT_UNREADABLE,
                    column,
                    "found " + amount.toPlainString() + "; expected whole cents, at most two decimals");
            return null;
        }
        return new Money(amount.setScale(Money.CENTS), currency);
    }

    /** A required amount in whole cents of zero or more. */
    static Money positiveMoney(Row row, String column, String currency) {
        Money money = money(row, column, currency);
        if (money != null && money.isNegative()) {
            row.problem(Code.AMOUNT_NEGATIVE, column, "found " + money.plain() + "; expected zero or more");
        }
        return money;
    }

    /** A currency that, when given, must be the one expected; another is noted under the code. */
    static void currency(Row row, String expected, Code other) {
        String found = row.text("currency");
        if (found.isEmpty() || found.equals(expected)) {
            return;
        }
        if (isIso(found)) {
            row.problem(other, "currency", "found " + found + "; expected " + expected);
        } else {
            row.problem(
                    Code.CURRENCY_UNKNOWN,
                    "currency",
                    "found '" + found + "'; expected a three-letter code such as " + expected);
        }
    }

    /** A currency in use: gold and test codes are in the list too, and have no fractions. */
    static boolean isIso(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** A day of an earlier or later century than any duty is a slip of the pen. */
    static void checkYear(Row row, String column, LocalDate day) {
        if (day != null && (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR)) {
            String message =
                    "found the year " + day.getYear() + "; expected one from " + EARLIEST_YEAR + " to " + LATEST_YEAR;
            row.problem(Code.DATE_UNREADABLE, column, message);
        }
    }
}
