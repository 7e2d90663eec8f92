package org.quarterclose.refusals;

import static org.quarterclose.refusals.Fixture.of;
import static org.quarterclose.refusals.SmallQuarter.ESTIMATES;
import static org.quarterclose.refusals.SmallQuarter.FOLDER;
import static org.quarterclose.refusals.SmallQuarter.MISSING;
import static org.quarterclose.refusals.SmallQuarter.PROPERTIES;

import java.util.List;
import org.quarterclose.basics.Code;

/** What can be wrong with a file as such, its heading, or the shape of a row. */
final class FileFixtures {

    private static final String BONDS = "bond_id,property_id,amount\n";
    private static final String COVER = "estimates/cover.csv";

    private FileFixtures() {}

    static List<Fixture> all() {
        return List.of(
                of(Code.FILE_MISSING, "A required file is not in the quarter's folder.")
                        .in("properties.csv", MISSING)
                        .at("properties.csv", Code.PROPERTY_UNKNOWN, Code.OBLIGATION_REFUSED),
                of(Code.FILE_EMPTY, "The file is there, and nothing is in it.")
                        .in("bonds.csv", "")
                        .at("bonds.csv"),
                of(Code.FILE_UNREADABLE, "Something has the file's name but is no file, or this user may not read it.")
                        .in("bonds.csv", FOLDER)
                        .at("bonds.csv"),
                of(Code.FILE_NOT_TEXT, "The file is a workbook, an archive or something else that is no text.")
                        .in("bonds.csv", "PK\u0003\u0004xl/workbook.xml")
                        .at("bonds.csv"),
                of(Code.FILE_ENCODING, "A row has bytes that are no text in the encoding in which the file begins.")
                        .in("bonds.csv", "\u00EF\u00BB\u00BFbond_id,property_id,amount,kind\nB1,MINE,5,S\u00FCrety\n")
                        .at("bonds.csv:2"),
                of(Code.FILE_UNKNOWN, "A file that nobody reads; it may be a known one under a wrong name.")
                        .in("estimate.csv", ESTIMATES)
                        .at("estimate.csv"),
                of(Code.COLUMN_MISSING, "A required column is not in the header row.")
                        .in("bonds.csv", "bond_id,property_id\nB1,MINE\n")
                        .at("bonds.csv:1 amount"),
                of(Code.COLUMN_DUPLICATE, "Two columns have the same heading, or headings that mean the same.")
                        .in("bonds.csv", "bond_id,property_id,amount,Amount\nB1,MINE,5,6\n")
                        .at("bonds.csv:1 amount 'Amount'"),
                of(Code.TITLE_ABOVE_HEADER, "A title stands above the row that names the columns. It is not read.")
                        .in(
                                "properties.csv",
                                "Properties of the company,,\nas of 30 September,,\n" + SmallQuarter.PROPERTIES)
                        .at("properties.csv:1"),
                of(Code.COLUMN_UNKNOWN, "A column that nobody reads. It is carried along.")
                        .in("bonds.csv", "bond_id,property_id,amount,Remarks\nB1,MINE,5,renewed\n")
                        .at("bonds.csv:1 Remarks 'Remarks'"),
                of(Code.TOO_MANY_COLUMNS, "The header row has more columns than the policy allows, here 10.")
                        .in("bonds.csv", "bond_id,property_id,amount,a,b,c,d,e,f,g,h\nB1,MINE,5,,,,,,,,\n")
                        .at("bonds.csv:1"),
                of(Code.FIELD_TOO_LONG, "A field is longer than the policy allows, here 80 characters.")
                        .in("bonds.csv", "bond_id,property_id,amount,kind\nB1,MINE,5," + "Surety ".repeat(12) + "\n")
                        .at("bonds.csv:2 kind '" + "Surety ".repeat(12).substring(0, 60) + "'"),
                of(Code.FIELD_COUNT, "A row has more or fewer fields than the header row.")
                        .in("bonds.csv", BONDS + "B1,MINE,1,250.00\n")
                        .at("bonds.csv:2 'B1,MINE,1,250.00'"),
                of(Code.QUOTE_NOT_CLOSED, "A field begins with a quote mark and never ends with one.")
                        .in("bonds.csv", BONDS + "B1,\"MINE,5\nB2,MINE,6\n")
                        .at("bonds.csv:2 'B1,\"MINE,5'"),
                of(Code.QUOTE_STRAY, "A quote mark stands inside a field, such as an inch mark.")
                        .in("bonds.csv", "bond_id,property_id,amount,kind\nB1,MINE,5,24\" liner\n")
                        .at("bonds.csv:2 'B1,MINE,5,24\" liner'"),
                of(Code.TOO_MANY_ROWS, "The file has more rows than the policy allows, here 3.")
                        .in("bonds.csv", BONDS + "B1,MINE,1\nB2,MINE,1\nB3,MINE,1\nB4,MINE,1\n")
                        .at("bonds.csv:5"),
                of(Code.HEADER_REPEATED, "The header row stands a second time among the rows. It is passed over.")
                        .in("bonds.csv", BONDS + "B1,MINE,5\n" + BONDS)
                        .at("bonds.csv:3"),
                of(Code.NOTE_ROW, "A row of words stands among the rows or below them. It is passed over.")
                        .in("bonds.csv", BONDS + "B1,MINE,5\nPrepared by A. Clerk,,\n")
                        .at("bonds.csv:3 'Prepared by A. Clerk'"),
                of(Code.TOTAL_ROW, "A row says what the lines above it come to, and it is right. It is not added.")
                        .line("Total,,100,250,150,,,,,")
                        .at(COVER + ":3 obligation_id 'Total'"),
                of(
                                Code.TOTAL_ROW_DIFFERS,
                                "A row says what the lines above it come to, and they come to something else.")
                        .line("Total,,100,250,160,,,,,")
                        .at(COVER + ":3 best '160'"),
                of(
                                Code.TOTAL_UNCLEAR,
                                "A row with an obligation's id begins or ends with a word for totals and has what the"
                                        + " lines above it come to: it may be a total, or work.")
                        .line("COVER,Total labour,100,250,150,,,,2003-09-15,")
                        .at(COVER + ":3 'Total labour'"),
                of(
                                Code.LINE_LIKE_TOTAL,
                                "A row with an obligation's id begins or ends with a word for totals, or it is what the"
                                        + " obligation's lines above it come to. It is read as a line.")
                        .line("COVER,Total station survey,5,,,,,,2003-09-15,")
                        .at(COVER + ":3 'Total station survey'"),
                of(Code.VALUE_MISSING, "A required cell is blank.")
                        .in("properties.csv", PROPERTIES + "PIT,,IDLE\n")
                        .at("properties.csv:4 name"),
                of(Code.VALUE_NOT_LISTED, "A cell must hold one of a few words, and holds another.")
                        .in("properties.csv", PROPERTIES + "PIT,The pit,ASLEEP\n")
                        .at("properties.csv:4 status 'ASLEEP'"),
                of(Code.ID_UNUSABLE, "An id is longer than 100 characters or has a line break in it.")
                        .in("properties.csv", PROPERTIES + "\"PIT\nNORTH\",The pit,IDLE\n")
                        .at("properties.csv:4 property_id 'PIT\nNORTH'"),
                of(Code.AMOUNT_UNREADABLE, "An amount is not written as the policy declares for the file.")
                        .line("COVER,2,\"1,250\",,,,,,2003-09-15,")
                        .at(COVER + ":3 low '1,250'"),
                of(Code.FORMULA_FAILED, "A formula failed in the spreadsheet, and the cell shows its error.")
                        .line("COVER,2,#REF!,,,,,,2003-09-15,")
                        .at(COVER + ":3 low '#REF!'"),
                of(Code.FIGURE_SHORTENED, "A spreadsheet wrote a long figure with an exponent; its digits are lost.")
                        .line("COVER,2,1.25E+07,,,,,,2003-09-15,")
                        .at(COVER + ":3 low '1.25E+07'"),
                of(Code.FIGURE_AS_DATE, "A date stands where an amount should: a spreadsheet may have made it of one.")
                        .line("COVER,2,12-May,,,,,,2003-09-15,")
                        .at(COVER + ":3 low '12-May'"),
                of(Code.DATE_AS_NUMBER, "A spreadsheet wrote a date as its number of days.")
                        .line("COVER,2,5,,,,,,37879,")
                        .at(COVER + ":3 estimated_on '37879'"),
                of(Code.ID_DAMAGED, "A spreadsheet made something else of an id: a date, a number without its zeros.")
                        .line("1-Sep,2,5,,,,,,2003-09-15,")
                        .at(COVER + ":3 obligation_id '1-Sep'"),
                of(
                                Code.SCALE_UNDECLARED,
                                "A title, heading or note says that amounts are in thousands or millions, and the policy"
                                        + " does not.")
                        .in("bonds.csv", "Bonds in thousands,,\n" + BONDS + "B1,MINE,5\n")
                        .at("bonds.csv:1 'in thousands'", Code.TITLE_ABOVE_HEADER),
                of(Code.AMOUNT_TOO_LARGE, "An amount has more digits than the policy allows.")
                        .line("COVER,2,1000000000000000000,,,,,,2003-09-15,")
                        .at(COVER + ":3 low '1000000000000000000'"),
                of(Code.AMOUNT_NEGATIVE, "An amount that must be zero or more is below zero.")
                        .line("COVER,2,-5,,,,,,2003-09-15,")
                        .at(COVER + ":3 low '-5'"),
                of(Code.DATE_UNREADABLE, "A date is not written as the policy declares for the file, or is no day.")
                        .line("COVER,2,5,,,,,,2003-09-31,")
                        .at(COVER + ":3 estimated_on '2003-09-31'"),
                of(Code.PERIOD_UNREADABLE, "A period is no year, quarter or date.")
                        .line("COVER,2,5,,,,,spring 2004,2003-09-15,")
                        .at(COVER + ":3 spend_on 'spring 2004'"),
                of(Code.RATE_UNREADABLE, "A rate is neither a fraction nor a percentage.")
                        .in("assumptions.csv", "kind,key,value\nDISCOUNT,USD,eight percent\n")
                        .at("assumptions.csv:2 value 'eight percent'"));
    }
}
