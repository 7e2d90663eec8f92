package org.quarterclose.report;

/** One row of a chart: a drawing as wide as its cell, whose figures stand beside it as text. */
final class Chart {

    static final int HEIGHT = 24;
    private static final int TICK = 5;

    private final Html html;

    private Chart(Html html) {
        this.html = html;
    }

    static Chart open(Html html, String description) {
        html.open(
                "svg",
                "viewBox",
                "0 0 " + (Scale.WIDTH + TICK) + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                description);
        return new Chart(html);
    }

    /** A bar between two places, never too thin to be seen. */
    Chart bar(String style, int from, int to) {
        int left = Math.min(from, to);
        return rectangle(style, new Box(left, 5, Math.max(Math.abs(to - from), TICK), HEIGHT - 10));
    }

    /** A mark at one place, as high as the row. */
    Chart tick(String style, int at) {
        return rectangle(style, new Box(at, 1, TICK, HEIGHT - 2));
    }

    /** A thin line at a level, in the upper or the lower half of the row. */
    Chart level(int at, boolean upper) {
        return rectangle("level", new Box(at, upper ? 0 : HEIGHT / 2, 1, HEIGHT / 2));
    }

    void close() {
        html.close();
    }

    private Chart rectangle(String style, Box box) {
        html.empty(
                "rect",
                "class",
                style,
                "x",
                Integer.toString(box.x()),
                "y",
                Integer.toString(box.y()),
                "width",
                Integer.toString(box.width()),
                "height",
                Integer.toString(box.height()));
        return this;
    }

    private record Box(int x, int y, int width, int height) {}
}
