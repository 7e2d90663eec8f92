package org.quarterclose.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.policy.PaperSize;

/**
 * An XLSX file being written, sheet after sheet. It names no clock, no machine and no person: the same cells give the
 * same bytes.
 */
public final class Workbook implements Closeable {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    private final ZipOut zip;
    private final Printed printed;
    private final List<String> names = new ArrayList<>();
    private final List<String> definedNames = new ArrayList<>();
    private final List<PlacedChart> open = new ArrayList<>();
    private final List<Integer> chartsOfSheets = new ArrayList<>();

    private record PlacedChart(Chart chart, Sheet.Place place) {}

    /** What stands at the top and at the foot of each printed page, what it is printed on, and the file's title. */
    public record Printed(String title, String header, String footer, PaperSize paper) {}

    public Workbook(Path file, Printed printed) throws IOException {
        this.zip = new ZipOut(file);
        this.printed = printed;
    }

    /** Begins a sheet; the one before has to be closed. */
    public Sheet sheet(Sheet.Layout layout) throws IOException {
        open.clear();
        return new Sheet(this, Part.begin(zip, "xl/worksheets/sheet" + (names.size() + 1) + ".xml"), layout);
    }

    boolean isFirst() {
        return names.isEmpty();
    }

    String header() {
        return printed.header().replace("&", "&&");
    }

    int paper() {
        return printed.paper().spreadsheetCode();
    }

    String footer() {
        return printed.footer().replace("&", "&&");
    }

    void chart(Chart chart, Sheet.Place place) {
        open.add(new PlacedChart(chart, place));
    }

    boolean hasCharts() {
        return !open.isEmpty();
    }

    void ended(Sheet.Layout layout, String filtered) throws IOException {
        int index = names.size();
        names.add(layout.name());
        if (!filtered.isEmpty()) {
            define("_xlnm._FilterDatabase\" hidden=\"1", index, filtered);
        }
        if (layout.headingRow() > 0) {
            titles(layout, index);
        }
        if (hasCharts()) {
            drawing(index + 1);
        }
    }

    /** The heading row, and the columns that name a row, on each page. */
    private void titles(Sheet.Layout layout, int index) {
        String row = "$" + layout.headingRow() + ":$" + layout.headingRow();
        if (layout.keptColumns() == 0) {
            define("_xlnm.Print_Titles", index, row);
            return;
        }
        String columns = "$A:$" + Cells.column(layout.keptColumns() - 1);
        String target = Cells.on(names.get(index), columns) + "," + Cells.on(names.get(index), row);
        definedNames.add("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + index + "\">"
                + XmlText.escaped(target) + "</definedName>");
    }

    private void define(String name, int index, String cells) {
        String target = XmlText.escaped(Cells.on(names.get(index), cells));
        definedNames.add(
                "<definedName name=\"" + name + "\" localSheetId=\"" + index + "\">" + target + "</definedName>");
    }

    private void drawing(int sheet) throws IOException {
        relations(
                "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
                List.of(relation(1, Part.RELATIONS + "/drawing", "../drawings/drawing" + sheet + ".xml")));
        List<String> targets = new ArrayList<>();
        try (Part part = Part.begin(zip, "xl/drawings/drawing" + sheet + ".xml")) {
            part.raw("<xdr:wsDr xmlns:xdr=\"" + DRAWN + "\" xmlns:a=\"" + Chart.DRAWING + "\">");
            for (int i = 1; i <= open.size(); i++) {
                int number = chartsOfSheets.size() + i;
                targets.add(relation(i, Part.RELATIONS + "/chart", "../charts/chart" + number + ".xml"));
                Drawing.frame(part, i, open.get(i - 1).chart(), open.get(i - 1).place());
            }
            part.raw("</xdr:wsDr>");
        }
        relations("xl/drawings/_rels/drawing" + sheet + ".xml.rels", targets);
        for (PlacedChart placed : open) {
            chartsOfSheets.add(sheet);
            try (Part part = Part.begin(zip, "xl/charts/chart" + chartsOfSheets.size() + ".xml")) {
                part.raw(placed.chart().markup());
            }
        }
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private void relations(String name, List<String> relations) throws IOException {
        try (Part part = Part.begin(zip, name)) {
            part.raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
            relations.forEach(part::raw);
            part.raw("</Relationships>");
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            Part.copy(zip, "xl/styles.xml", "styles.xml");
            workbook();
            properties();
            relations(
                    "_rels/.rels",
                    List.of(
                            relation(1, Part.RELATIONS + "/officeDocument", "xl/workbook.xml"),
                            relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
            contentTypes();
        }
    }

    private void workbook() throws IOException {
        List<String> relations = new ArrayList<>();
        try (Part part = Part.begin(zip, "xl/workbook.xml")) {
            part.raw("<workbook xmlns=\"" + Part.MAIN + "\" xmlns:r=\"" + Part.RELATIONS + "\"><sheets>");
            for (int i = 1; i <= names.size(); i++) {
                relations.add(relation(i, Part.RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml"));
                part.raw("<sheet name=\"" + XmlText.escaped(names.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId"
                        + i + "\"/>");
            }
            part.raw("</sheets><definedNames>");
            definedNames.forEach(part::raw);
            part.raw("</definedNames></workbook>");
        }
        relations.add(relation(names.size() + 1, Part.RELATIONS + "/styles", "styles.xml"));
        relations("xl/_rels/workbook.xml.rels", relations);
    }

    private void properties() throws IOException {
        try (Part part = Part.begin(zip, "docProps/core.xml")) {
            part.raw("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"");
            part.raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
            part.raw(XmlText.escaped(printed.title())).raw("</dc:title></cp:coreProperties>");
        }
    }

    private void contentTypes() throws IOException {
        try (Part part = Part.begin(zip, "[Content_Types].xml")) {
            part.raw("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                    + "application/vnd.openxmlformats-package.relationships+xml\"/>");
            type(part, "xl/workbook.xml", TYPES + "spreadsheetml.sheet.main+xml");
            type(part, "xl/styles.xml", TYPES + "spreadsheetml.styles+xml");
            type(part, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
            for (int i = 1; i <= names.size(); i++) {
                type(part, "xl/worksheets/sheet" + i + ".xml", TYPES + "spreadsheetml.worksheet+xml");
            }
            for (int i = 1; i <= chartsOfSheets.size(); i++) {
                type(part, "xl/charts/chart" + i + ".xml", TYPES + "drawingml.chart+xml");
            }
            for (int sheet : chartsOfSheets.stream().distinct().toList()) {
                type(part, "xl/drawings/drawing" + sheet + ".xml", TYPES + "drawing+xml");
            }
            part.raw("</Types>");
        }
    }

    private static void type(Part part, String name, String type) {
        part.raw("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
    }
}
