package org.quarterclose.report.sheet;

import java.util.List;

/**
 * Stacked columns or bars over cells of a sheet.
 *
 * @param horizontal bars instead of columns; the first category then stands on top
 * @param names the cells with what each column stands for
 */
public record Chart(String title, boolean horizontal, Cached names, List<Series> series) {

    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /**
     * @param colour six hexadecimal digits; empty for a series that only lifts those above it and is not seen
     */
    public record Series(String name, String colour, Cached values) {}

    /** Cells of a sheet and what they hold. */
    public record Cached(String cells, List<String> values) {}

    String markup() {
        StringBuilder out = new StringBuilder();
        out.append("<c:chartSpace xmlns:c=\"" + CHART + "\" xmlns:a=\"" + DRAWING + "\"><c:roundedCorners val=\"0\"/>");
        out.append("<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr>")
                .append("<a:r><a:rPr lang=\"en-US\" sz=\"1200\" b=\"1\"/><a:t>")
                .append(XmlText.escaped(title))
                .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
                .append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"")
                .append(horizontal ? "bar" : "col")
                .append("\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < series.size(); i++) {
            series(i, out);
        }
        out.append(
                "<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        axes(out);
        out.append("</c:plotArea>");
        legend(out);
        return out.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>")
                .toString();
    }

    private void series(int number, StringBuilder out) {
        Series one = series.get(number);
        String fill = one.colour().isEmpty()
                ? "<a:noFill/>"
                : "<a:solidFill><a:srgbClr val=\"" + one.colour() + "\"/></a:solidFill>";
        out.append("<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx><c:v>")
                .append(XmlText.escaped(one.name()))
                .append("</c:v></c:tx><c:spPr>" + fill + "<a:ln><a:noFill/></a:ln></c:spPr>")
                .append("<c:invertIfNegative val=\"0\"/><c:cat><c:strRef><c:f>")
                .append(XmlText.escaped(names.cells()))
                .append("</c:f><c:strCache>");
        points(names.values(), out);
        out.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
                .append(XmlText.escaped(one.values().cells()))
                .append("</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>");
        points(one.values().values(), out);
        out.append("</c:numCache></c:numRef></c:val></c:ser>");
    }

    private static void points(List<String> values, StringBuilder out) {
        out.append("<c:ptCount val=\"" + values.size() + "\"/>");
        for (int i = 0; i < values.size(); i++) {
            out.append("<c:pt idx=\"" + i + "\"><c:v>" + XmlText.cell(values.get(i)) + "</c:v></c:pt>");
        }
    }

    private void axes(StringBuilder out) {
        String order = horizontal ? "maxMin" : "minMax";
        String low = "<c:delete val=\"0\"/><c:axPos val=\"" + (horizontal ? "l" : "b") + "\"/>";
        String side = "<c:delete val=\"0\"/><c:axPos val=\"" + (horizontal ? "b" : "l") + "\"/>";
        out.append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + order + "\"/></c:scaling>" + low)
                .append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/></c:catAx>")
                .append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>" + side)
                .append("<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D5DBE1\"/>")
                .append("</a:solidFill></a:ln></c:spPr></c:majorGridlines>")
                .append("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>")
                .append(horizontal ? "<c:crosses val=\"max\"/>" : "")
                .append("</c:valAx>");
    }

    /** Names what is seen. */
    private void legend(StringBuilder out) {
        out.append("<c:legend><c:legendPos val=\"b\"/>");
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).colour().isEmpty()) {
                out.append("<c:legendEntry><c:idx val=\"" + i + "\"/><c:delete val=\"1\"/></c:legendEntry>");
            }
        }
        out.append("<c:overlay val=\"0\"/></c:legend>");
    }
}
