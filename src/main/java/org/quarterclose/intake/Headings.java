package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.Columns.Column;
import org.quarterclose.policy.Feed.Table;

/** Tells which heading means which column: names and aliases, ignoring case, spaces, underscores and hyphens. */
final class Headings {

    private static final Pattern TIMES = Pattern.compile(
            "\\d{4}|\\bFY|\\byears?\\b|thereafter|beyond|\\b(?:after|later|remaining)\\b", Pattern.CASE_INSENSITIVE);

    // The columns that a fix-it file adds: a corrected one may be sent back with them.
    private static final Set<String> OURS = Set.of("error_code", "reason", "remedy");
    private final Columns columns;
    private final Map<String, Integer> meanings = new HashMap<>();
    private final Table table;

    /** @param table what one sender's columns are called, which goes before the aliases of all senders */
    Headings(Columns columns, Map<String, List<String>> aliases, Table table) {
        this.columns = columns;
        this.table = table;
        for (int i = 0; i < columns.columns().size(); i++) {
            int column = i;
            String name = columns.columns().get(i).name();
            aliases.getOrDefault(name, List.of()).forEach(alias -> meanings.put(key(alias), column));
        }
        for (int i = 0; i < columns.columns().size(); i++) {
            meanings.put(key(columns.columns().get(i).name()), i);
        }
        table.columns().forEach((column, heading) -> {
            if (columns.has(column)) {
                meanings.put(key(heading), columns.indexOf(column));
            }
        });
    }

    /** Whether a column has to stand in the file: what the policy says of every row need not. */
    private boolean mustStand(Column column) {
        return column.required() && !table.values().containsKey(column.name());
    }

    /** How many of the headings mean a column. */
    long known(List<String> headings) {
        return headings.stream()
                .filter(heading -> meanings.containsKey(key(heading)))
                .count();
    }

    /** Whether every required column is among them: then they are headings, and no title. */
    boolean haveRequired(List<String> headings) {
        Set<Integer> named = new HashSet<>();
        headings.forEach(heading -> named.add(meanings.get(key(heading))));
        return IntStream.range(0, columns.columns().size())
                .filter(column -> mustStand(columns.columns().get(column)))
                .allMatch(named::contains);
    }

    Layout layout(List<String> headings, SourceLine place) {
        Integer[] positions = new Integer[columns.columns().size()];
        Arrays.fill(positions, -1);
        List<Problem> problems = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean totalled = false;
        for (int i = 0; i < headings.size(); i++) {
            String heading = Blanks.trimmed(headings.get(i));
            Integer column = meanings.get(key(heading));
            if (column != null && positions[column] >= 0) {
                problems.add(duplicate(place, column, headings.get(positions[column]), heading));
            } else if (column != null) {
                positions[column] = i;
            } else if (isTotalOfYears(heading) && !totalled) {
                totalled = true;
            } else if (!heading.isEmpty() && !OURS.contains(heading) && !isYear(heading)) {
                unknown.add(heading);
                problems.add(speaksOfYears(heading) ? unreadYear(place, heading) : unknown(place, heading));
            }
        }
        problems.addAll(missing(place, positions));
        problems.addAll(wide(place, headings, positions));
        return new Layout(List.of(positions), unknown, problems);
    }

    private List<Problem> missing(SourceLine place, Integer[] positions) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            Column column = columns.columns().get(i);
            if (mustStand(column) && positions[i] < 0) {
                String message = "found no heading " + column.name() + "; expected this column";
                problems.add(new Problem(Code.COLUMN_MISSING, place, column.name(), "", message, ""));
            }
        }
        return problems;
    }

    private boolean isYear(String heading) {
        return YearColumns.isWide(table, columns)
                && !YearColumns.yearOf(table, heading).isEmpty();
    }

    /** One that speaks of a time as well, such as Total 2004, may be a year's. */
    private boolean isTotalOfYears(String heading) {
        return YearColumns.isWide(table, columns)
                && !isYear(heading)
                && !speaksOfYears(heading)
                && YearColumns.isTotal(table, heading);
    }

    /** A table with a column for each year has one, and says neither the amount nor the year in another way. */
    private List<Problem> wide(SourceLine place, List<String> headings, Integer[] positions) {
        if (!YearColumns.isWide(table, columns)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (headings.stream().noneMatch(this::isYear)) {
            String message = "found no heading like " + table.years() + "; expected a column for each year";
            problems.add(new Problem(Code.COLUMN_MISSING, place, table.yearAmount(), "", message, ""));
        }
        Map<String, String> years = new HashMap<>();
        headings.stream().filter(this::isYear).forEach(heading -> {
            String first = years.putIfAbsent(YearColumns.yearOf(table, heading), heading);
            if (first != null) {
                String message = "found the headings " + Blanks.trimmed(first) + " and " + Blanks.trimmed(heading)
                        + " for one year; expected one";
                problems.add(new Problem(Code.COLUMN_DUPLICATE, place, table.yearAmount(), heading, message, ""));
            }
        });
        for (String name : List.of("low", "high", "best", "spend_on")) {
            int position = positions[columns.indexOf(name)];
            if (position >= 0) {
                String message = "found a column for " + name
                        + " beside the columns of years, where it would count once a year; expected one or the other";
                problems.add(new Problem(Code.COLUMN_DUPLICATE, place, name, headings.get(position), message, ""));
            }
        }
        return problems;
    }

    private Problem duplicate(SourceLine place, int column, String first, String second) {
        String name = columns.columns().get(column).name();
        String message = "found the headings " + Blanks.trimmed(first) + " and " + second + ", which both mean " + name
                + "; expected one";
        return new Problem(Code.COLUMN_DUPLICATE, place, name, second, message, "");
    }

    /** In a table of years, figures under a heading that speaks of a time would be left out without a word. */
    private boolean speaksOfYears(String heading) {
        return YearColumns.isWide(table, columns) && TIMES.matcher(heading).find();
    }

    private Problem unreadYear(SourceLine place, String heading) {
        String message = "found the heading " + heading + ", which is not of the form " + table.years()
                + "; expected that form, or the column left out";
        return new Problem(Code.PERIOD_UNREADABLE, place, table.yearAmount(), heading, message, "");
    }

    private static Problem unknown(SourceLine place, String heading) {
        String message = "found the heading " + heading + ", which nothing reads; its cells are left as they are";
        return new Problem(Code.COLUMN_UNKNOWN, place, heading, heading, message, "");
    }

    private static String key(String heading) {
        StringBuilder key = new StringBuilder();
        heading.chars()
                .filter(c -> c != '_' && c != '-' && !Blanks.isBlank((char) c))
                .forEach(c -> key.append((char) c));
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Where each column stands in the file (or -1), the headings nobody reads, and what is wrong with the header. */
    record Layout(List<Integer> positions, List<String> unknown, List<Problem> problems) {}
}
