package org.quarterclose.report;

import java.util.List;

/**
 * A table of the page: a caption that says what it shows, headings with scope, figures to the right. A heading that
 * begins with {@code #} is a column of figures, with {@code !} a column of words that must not break, with {@code ~}
 * one of sentences, which keeps its breadth on a narrow screen.
 */
final class Table {

    private static final int WIDE = 8;

    private final Html html;
    private final List<String> headings;

    Table(Html html, String caption, List<String> headings) {
        this.html = html;
        this.headings = List.copyOf(headings);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table", "class", headings.size() > WIDE ? "wide" : "");
        html.element("caption", caption).open("thead").open("tr");
        this.headings.forEach(heading ->
                html.element("th", heading.replaceFirst("^[#!~]", ""), "scope", "col", "class", styleOf(heading)));
        html.close().close().open("tbody");
    }

    /** A row; its first cell names it. */
    Table row(List<String> cells) {
        return row("", cells);
    }

    /** A row whose name leads to another place on the page; empty leads nowhere. */
    Table row(String place, List<String> cells) {
        return row("", place, cells);
    }

    /** A row that sums the rows above it. */
    Table total(List<String> cells) {
        return row("total", "", cells);
    }

    private Table row(String style, String place, List<String> cells) {
        html.open("tr", "class", style);
        for (int i = 0; i < headings.size(); i++) {
            String kind = styleOf(headings.get(i));
            if (i == 0 && !place.isEmpty()) {
                html.open("th", "scope", "row", "class", kind);
                html.element("a", cells.get(i), "href", place).close();
            } else if (i == 0) {
                html.element("th", cells.get(i), "scope", "row", "class", kind);
            } else {
                html.element("td", cells.get(i), "class", kind);
            }
        }
        html.close();
        return this;
    }

    void end() {
        html.close().close().close();
    }

    private static String styleOf(String heading) {
        return switch (heading.charAt(0)) {
            case '#' -> "n";
            case '!' -> "d";
            case '~' -> "t l";
            default -> "t";
        };
    }
}
