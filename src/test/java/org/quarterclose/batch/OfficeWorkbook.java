package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A workbook of a real spreadsheet program, as XML of its own, and what the program exports of it. */
record OfficeWorkbook(Path folder) {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
             xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
             office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:automatic-styles>
            """;

    /**
     * How a person set the program up.
     *
     * @param language and country of the formats, such as {@code de-CH}
     * @param money what stands around and within the figure: {@code #} is the figure
     * @param dates the parts of a date in order, such as {@code M/D/Y}
     * @param csv tokens of the export: delimiter, quote mark, character set
     * @param factor in which unit amounts are shown: 1 or 1000
     */
    record Setup(String language, String money, String dates, String csv, int factor) {}

    static boolean isThere() {
        return Files.isExecutable(program());
    }

    private static Path program() {
        return Path.of(System.getProperty("spreadsheet.program", "/usr/bin/soffice"));
    }

    /** The bytes that the program exports of these rows; cells are texts, {@code =amount} or {@code @date}. */
    byte[] exported(String name, Setup setup, List<List<String>> rows) throws IOException, InterruptedException {
        StringBuilder xml = new StringBuilder(BEGIN).append(styles(setup));
        xml.append("</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Sheet\">");
        rows.forEach(row -> {
            xml.append("<table:table-row>");
            row.forEach(cell -> xml.append(cell(cell)));
            xml.append("</table:table-row>\n");
        });
        xml.append("</table:table></office:spreadsheet></office:body></office:document>");
        Path workbook = folder.resolve(name + ".fods");
        Files.writeString(workbook, xml, StandardCharsets.UTF_8);
        return converted(workbook, setup.csv() + ",1,,0,false,true,true");
    }

    /** What comes of a CSV file that somebody opens and saves again. */
    byte[] savedAgain(String name, String csv) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".csv");
        Files.writeString(file, csv, StandardCharsets.UTF_8);
        return converted(file, "44,34,76,1,,0,false,true,true");
    }

    private byte[] converted(Path file, String tokens) throws IOException, InterruptedException {
        Path out = folder.resolve("exported");
        Process process = new ProcessBuilder(
                        program().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):" + tokens,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(out.resolve(file.getFileName().toString().replace(".fods", ".csv")));
    }

    private static String styles(Setup setup) {
        String locale = " number:language=\"" + setup.language().substring(0, 2) + "\" number:country=\""
                + setup.language().substring(3) + "\"";
        String decimals = setup.factor() == 1 ? "2" : "5";
        String shown = setup.factor() == 1 ? "" : " number:display-factor=\"1000\"";
        String figure = "<number:number number:decimal-places=\"" + decimals + "\" number:min-decimal-places=\""
                + decimals + "\" number:min-integer-digits=\"1\" number:grouping=\"true\"" + shown + "/>";
        boolean parentheses = setup.money().startsWith("(");
        String positive = parentheses ? setup.money().replaceAll("[()]", "") : setup.money();
        String map = "<style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"positive\"/>";
        return "<number:number-style style:name=\"positive\"" + locale + ">" + texts(positive, figure)
                + "</number:number-style><number:number-style style:name=\"money\"" + locale + ">"
                + texts(parentheses ? setup.money() : "-" + positive, figure) + map + "</number:number-style>"
                + "<number:date-style style:name=\"day\"" + locale + ">" + date(setup.dates()) + "</number:date-style>"
                + cellStyle("amount", "money") + cellStyle("date", "day");
    }

    private static String cellStyle(String name, String data) {
        return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\" style:data-style-name=\"" + data
                + "\"/>";
    }

    private static String texts(String form, String figure) {
        int at = form.indexOf('#');
        return text(form.substring(0, at)) + figure + text(form.substring(at + 1));
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : "<number:text>" + text + "</number:text>";
    }

    private static String date(String parts) {
        StringBuilder xml = new StringBuilder();
        parts.chars()
                .forEach(c -> xml.append(
                        switch (c) {
                            case 'Y' -> "<number:year number:style=\"long\"/>";
                            case 'M' -> "<number:month number:style=\"long\"/>";
                            case 'D' -> "<number:day number:style=\"long\"/>";
                            default -> text(String.valueOf((char) c));
                        }));
        return xml.toString();
    }

    private static String cell(String cell) {
        if (cell.startsWith("=SUM")) {
            return "<table:table-cell table:style-name=\"amount\" table:formula=\"of:" + cell + "\"/>";
        }
        if (cell.startsWith("=")) {
            return "<table:table-cell table:style-name=\"amount\" office:value-type=\"float\" office:value=\""
                    + cell.substring(1) + "\"/>";
        }
        if (cell.startsWith("@")) {
            return "<table:table-cell table:style-name=\"date\" office:value-type=\"date\" office:date-value=\""
                    + cell.substring(1) + "\"/>";
        }
        return "<table:table-cell office:value-type=\"string\"><text:p>" + cell + "</text:p></table:table-cell>";
    }
}
