package org.quarterclose.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.quarterclose.report.paper.Block;
import org.quarterclose.report.paper.Block.Bar;
import org.quarterclose.report.paper.Block.Cell;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Block.Kind;
import org.quarterclose.report.paper.Block.Paragraph;
import org.quarterclose.report.paper.Block.Row;
import org.quarterclose.report.paper.Block.Table;

/** What stands on the page, gathered while the page is written, for those who show the same in another form. */
final class PageBlocks implements Html.Listener {

    private static final Set<String> TEXTS = Set.of("h1", "h2", "h3", "p", "pre", "dt", "dd", "caption", "th", "td");

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder caption = new StringBuilder();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> headings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public void opened(String tag, String... attributes) {
        styles.push(value("class", attributes));
        if (TEXTS.contains(tag)) {
            text.setLength(0);
        } else if (tag.equals("table") || tag.equals("dl")) {
            caption.setLength(0);
            headings.clear();
            rows.clear();
        } else if (tag.equals("rect")) {
            bars.add(new Bar(
                    value("class", attributes),
                    Integer.parseInt(value("x", attributes)),
                    Integer.parseInt(value("y", attributes)),
                    Integer.parseInt(value("width", attributes)),
                    Integer.parseInt(value("height", attributes))));
        } else if (tag.equals("footer")) {
            blocks.add(new Heading(2, "Identity"));
        } else if (tag.equals("svg")) {
            text.append(value("aria-label", attributes));
        }
    }

    private static String value(String name, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(name)) {
                return attributes[i + 1];
            }
        }
        return "";
    }

    @Override
    public void text(String written) {
        text.append(written);
    }

    @Override
    public void closed(String tag) {
        String style = styles.pop();
        switch (tag) {
            case "h1", "h2", "h3" -> blocks.add(new Heading(tag.charAt(1) - '0', text.toString()));
            case "p" -> paragraph(style);
            case "pre" -> paragraph("code");
            case "caption" -> caption.append(text);
            case "th", "td", "dt", "dd" -> cell(tag, style);
            case "tr", "div" -> row(style);
            case "thead" -> heading();
            case "table", "dl" -> blocks.add(new Table(caption.toString(), List.copyOf(headings), List.copyOf(rows)));
            default -> {}
        }
    }

    /** The verdict's own paragraph says how it went by the section it stands in. */
    private void paragraph(String style) {
        String around = styles.isEmpty() ? "" : styles.peek();
        String tone = style.equals("stamp") ? " " + around.substring(around.indexOf(' ') + 1) : "";
        blocks.add(new Paragraph(style + tone, text.toString()));
    }

    private void cell(String tag, String style) {
        Kind kind = switch (style) {
            case "n" -> Kind.FIGURE;
            case "d" -> Kind.UNBROKEN;
            case "drawing" -> Kind.DRAWING;
            default -> tag.equals("dd") ? Kind.FIGURE : Kind.TEXT;
        };
        cells.add(new Cell(text.toString(), kind, List.copyOf(bars)));
        bars.clear();
    }

    private void row(String style) {
        if (!cells.isEmpty()) {
            rows.add(new Row(style.equals("total"), List.copyOf(cells)));
            cells.clear();
        }
    }

    private void heading() {
        headings.addAll(rows.get(0).cells());
        rows.clear();
    }
}
