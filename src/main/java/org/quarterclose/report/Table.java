package org.quarterclose.report;

import java.util.List;

/**
 * A table of the page: a caption that says what it shows, headings with scope, figures to the right. A heading that
 * begins with {@code #} is a column of figures.
 */
final class Table {

    private final Html html;
    private final List<String> headings;

    Table(Html html, String caption, List<String> headings) {
        this.html = html;
        this.headings = List.copyOf(headings);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table").element("caption", caption).open("thead").open("tr");
        this.headings.forEach(heading -> html.element(
                "th", heading.replaceFirst("^#", ""), "scope", "col", "class", isFigure(heading) ? "n" : "t"));
        html.close().close().open("tbody");
    }

    /** A row; its first cell names it. */
    Table row(List<String> cells) {
        return row("", cells);
    }

    /** A row that sums the rows above it. */
    Table total(List<String> cells) {
        return row("total", cells);
    }

    private Table row(String style, List<String> cells) {
        html.open("tr", "class", style);
        for (int i = 0; i < headings.size(); i++) {
            String kind = isFigure(headings.get(i)) ? "n" : "t";
            if (i == 0) {
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

    private static boolean isFigure(String heading) {
        return heading.startsWith("#");
    }
}
