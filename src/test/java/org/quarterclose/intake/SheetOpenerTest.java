package org.quarterclose.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;

class SheetOpenerTest {

    private static final Columns COLUMNS = Columns.of("property_id*", "name*", "location");

    @TempDir
    Path folder;

    static Stream<Arguments> encodings() {
        String text = "property_id,name\r\nP1,Caf\u00E9 \u2013 Zurich\u20AC\r\n";
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(UTF_8)),
                Arguments.of("UTF-8", ("\uFEFF" + text).getBytes(UTF_8)),
                Arguments.of("UTF-16LE", ("\uFEFF" + text).getBytes(UTF_16LE)),
                Arguments.of("UTF-16BE", ("\uFEFF" + text).getBytes(UTF_16BE)),
                Arguments.of("Windows-1252", text.getBytes(Charset.forName("windows-1252"))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void text_is_the_same_in_every_encoding(String encoding, byte[] bytes) {
        Sheet sheet = SheetsForTests.open(folder, bytes, COLUMNS).sheet().orElseThrow();
        assertThat(sheet.encoding()).isEqualTo(encoding);
        try (Records records = new Records(sheet, sheet.records())) {
            assertThat(records.next()).isTrue();
            assertThat(records.fault()).isNull();
            assertThat(records.field(1)).isEqualTo("Caf\u00E9 \u2013 Zurich\u20AC");
            assertThat(records.line()).isEqualTo(2);
            assertThat(records.next()).isFalse();
        }
    }

    @Test
    void one_bad_byte_among_utf8_refuses_its_line_and_no_other() {
        byte[] bytes = "property_id,name\nP1,Caf\u00C3\u00A9 \u00C3\u00A9\nP2,Caf\u00E9\nP3,x\n".getBytes(ISO_8859_1);
        Sheet sheet = SheetsForTests.open(folder, bytes, COLUMNS).sheet().orElseThrow();
        assertThat(sheet.encoding()).isEqualTo("UTF-8");
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2@17 [P1, Caf\u00E9 \u00E9"),
                        row -> assertThat(row).startsWith("3@29 FILE_ENCODING!"),
                        row -> assertThat(row).startsWith("4@37 [P3, x"));
    }

    @Test
    void a_byte_that_windows_1252_does_not_have_refuses_its_line() {
        byte[] bytes = "property_id,name\nP1,Caf\u00E9\nP2,\u0081\n".getBytes(ISO_8859_1);
        Sheet sheet = SheetsForTests.open(folder, bytes, COLUMNS).sheet().orElseThrow();
        assertThat(sheet.encoding()).isEqualTo("Windows-1252");
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())).get(1)).startsWith("3@25 FILE_ENCODING!");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'"})
    void the_delimiter_is_found_from_the_header_row(char delimiter) {
        String text =
                "\n,,\nProperty-ID,Na me,Location \"\"".replace(" \"\"", "").replace(',', delimiter)
                        + "\nP1,Mill,\"a;b,c\td\"\n".replace(',', delimiter).replace("a;b" + delimiter + "c", "a;b,c");
        Sheet sheet = SheetsForTests.sheet(folder, text, COLUMNS);
        assertThat(sheet.delimiter()).isEqualTo(delimiter);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())))
                .containsExactly("4@" + (text.indexOf("P1")) + " [P1, Mill, a;b,c\td][P1, Mill, a;b,c\td]");
    }

    @ParameterizedTest
    @CsvSource({"';','\n'", "'|','\r\n'", "'\t','\r'", "',','\n'"})
    void a_first_line_that_says_the_delimiter_is_believed_and_is_no_row(String delimiter, String end) {
        String text = String.join(
                end, "sep=" + delimiter, String.join(delimiter, "property_id", "name", "location"), "P1;\"a,b\";x", "");
        String bytes = text.replace("P1;\"a,b\";x", String.join(delimiter, "P1", "\"a,b\"", "x"));
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            String bom = charset.equals(UTF_8) ? "" : "\uFEFF";
            Sheet sheet = SheetsForTests.open(folder, (bom + bytes).getBytes(charset), COLUMNS)
                    .sheet()
                    .orElseThrow();
            assertThat(sheet.delimiter()).isEqualTo(delimiter.charAt(0));
            assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())))
                    .hasSize(1)
                    .allMatch(row -> row.startsWith("3@") && row.contains("[P1, a,b, x]"));
        }
    }

    @Test
    void a_title_above_the_header_row_is_passed_over_with_a_warning() {
        String text = "Sites of the company;;;\n\nprepared by ann; 2003-09-30\nproperty_id;name;location\nP1;Mill;x\n";
        Opened opened = SheetsForTests.open(folder, text.getBytes(UTF_8), COLUMNS);
        assertThat(opened.problems())
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.message())
                .containsExactly(
                        "TITLE_ABOVE_HEADER sheet.csv:1 found 'Sites of the company' above the header row on line"
                                + " 4; expected the header row first");
        Sheet sheet = opened.sheet().orElseThrow();
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())))
                .hasSize(1)
                .allMatch(row -> row.startsWith("5@"));
    }

    @Test
    void a_header_row_beyond_a_page_of_text_is_not_looked_for() {
        String text = "a note\n".repeat(21) + "property_id,name\nP1,Mill\n";
        assertThat(SheetsForTests.open(folder, text.getBytes(UTF_8), COLUMNS).sheet())
                .isEmpty();
        assertThat(SheetsForTests.open(folder, text.substring(7).getBytes(UTF_8), COLUMNS)
                        .sheet())
                .isPresent();
    }

    @Test
    void headings_match_by_alias_and_ignoring_case_spaces_and_hyphens() {
        IntakePolicy policy = new IntakePolicy(List.of(), Map.of("property_id", List.of("Site No.")), Limits.STANDARD);
        Opened opened =
                SheetsForTests.open(folder, "SITE\u00A0NO.;NAME;Notes;;;\n1;x;y;;;\n".getBytes(UTF_8), COLUMNS, policy);
        Sheet sheet = opened.sheet().orElseThrow();
        assertThat(sheet.header()).containsExactly("SITE\u00A0NO.", "NAME", "Notes");
        assertThat(sheet.positions()).containsExactly(0, 1, -1);
        assertThat(sheet.unknownColumns()).containsExactly("Notes");
        assertThat(opened.problems()).extracting(Problem::code).containsExactly(Code.COLUMN_UNKNOWN);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())))
                .hasSize(1)
                .allMatch(row -> !row.contains("!"));
    }

    @Test
    void a_header_without_rows_is_a_sheet() {
        Sheet sheet = SheetsForTests.sheet(folder, "property_id,name", COLUMNS);
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records()))).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("", List.of(Code.FILE_EMPTY)),
                Arguments.of("\uFEFF", List.of(Code.FILE_EMPTY)),
                Arguments.of("\n,,\n\n", List.of(Code.FILE_EMPTY)),
                Arguments.of("PK\u0003\u0004xyz", List.of(Code.FILE_NOT_TEXT)),
                Arguments.of("property_id,name\na\u0000,b\n", List.of(Code.FILE_NOT_TEXT)),
                Arguments.of("location\nx\n", List.of(Code.COLUMN_MISSING, Code.COLUMN_MISSING)),
                Arguments.of("property_id,name,NAME\n", List.of(Code.COLUMN_DUPLICATE)),
                Arguments.of("property_id,\"name\n", List.of(Code.QUOTE_NOT_CLOSED)),
                Arguments.of("property_id,name" + ",x".repeat(199) + "\n", List.of(Code.TOO_MANY_COLUMNS)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_file_that_cannot_be_opened_says_why(String text, List<Code> codes) {
        Opened opened = SheetsForTests.open(folder, text.getBytes(UTF_8), COLUMNS);
        assertThat(opened.sheet()).isEmpty();
        assertThat(opened.problems()).extracting(Problem::code).isEqualTo(codes);
    }

    @Test
    void ten_thousand_columns_a_huge_heading_and_a_quote_never_closed_are_refused_and_not_held() {
        String many = "property_id,name" + ",c".repeat(10_000) + "\n";
        assertThat(SheetsForTests.open(folder, many.getBytes(UTF_8), COLUMNS).problems())
                .extracting(Problem::message)
                .contains("found 10002 columns; expected at most 200");
        String huge = "property_id,name,\"" + "x".repeat(5_000_000) + "\nP1,Mill,\n";
        assertThat(SheetsForTests.open(folder, huge.getBytes(UTF_8), COLUMNS).problems())
                .extracting(Problem::code)
                .containsAnyOf(Code.QUOTE_NOT_CLOSED, Code.FIELD_TOO_LONG);
    }

    @Test
    void utf_16_without_its_mark_is_refused_with_what_to_save_it_as() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            byte[] bytes = "property_id,name\nP1,Caf\u00E9 \u20AC\n".getBytes(charset);
            Problem problem =
                    SheetsForTests.open(folder, bytes, COLUMNS).problems().get(0);
            assertThat(problem.code()).isEqualTo(Code.FILE_ENCODING);
            assertThat(problem.message())
                    .contains("UTF-16 without a byte-order mark")
                    .contains("CSV UTF-8");
        }
    }

    @Test
    void a_zipped_file_under_the_name_of_a_csv_is_no_text() {
        for (byte[] bytes : List.of(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}, new byte[] {'P', 'K', 3, 4, 20, 0})) {
            assertThat(SheetsForTests.open(folder, bytes, COLUMNS).problems())
                    .extracting(Problem::code)
                    .containsExactly(Code.FILE_NOT_TEXT);
        }
    }

    @Test
    void a_character_of_zero_in_utf_16_refuses_its_line_and_no_other() {
        byte[] bytes = "\uFEFFproperty_id,name\nP1,a\u0000b\nP2,Mill\n".getBytes(UTF_16LE);
        Sheet sheet = SheetsForTests.open(folder, bytes, COLUMNS).sheet().orElseThrow();
        assertThat(SheetsForTests.dump(sheet, List.of(sheet.records())))
                .satisfiesExactly(
                        row -> assertThat(row).contains("FILE_ENCODING!"),
                        row -> assertThat(row).contains("[P2, Mill"));
    }

    @Test
    void a_byte_of_zero_is_named_by_its_line() {
        Opened opened = SheetsForTests.open(folder, "property_id,name\na,b\nc\u0000,d\n".getBytes(UTF_8), COLUMNS);
        assertThat(opened.problems().get(0).place().line()).isEqualTo(3);
    }

    @Test
    void a_missing_file_and_a_folder_are_told_apart() {
        SheetOpener opener = new SheetOpener(folder, SheetsForTests.POLICY);
        assertThat(opener.open("none.csv", COLUMNS).problems())
                .extracting(Problem::code)
                .containsExactly(Code.FILE_MISSING);
        assertThat(opener.open(".", COLUMNS).problems())
                .extracting(Problem::code)
                .containsExactly(Code.FILE_UNREADABLE);
        assertThat(opener.has("none.csv")).isFalse();
    }
}
