package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseOutcome.Refused;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.close.SignOff;

/**
 * Ponds, a pit and a claim of a company whose year ends on 30 June, through eight quarters from January 2003 to December
 * 2004: a first close in the middle of a year, and two year ends. The figures were computed apart.
 */
class FiscalQuartersTest {

    private static final String OBLIGATIONS = """
            obligation_id,property_id,class,title,likelihood,incurred_on,released_on,release_reference,carry_forward_reason
            PIT,MILL,RETIREMENT,Old pit,,1999-01-01,,,survey is under way
            PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,,,
            """;
    private static final String CLAIM = "CLAIM,MILL,LITIGATION,Claim of a neighbour,PROBABLE,,%s,\n";
    private static final String PONDS = "obligation_id,best,spend_on,estimated_on\n";

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;
    private Quarter quarter = new Quarter(2003, 3);

    @BeforeEach
    void a_year_that_ends_in_june() throws IOException {
        books = new ClosedQuarters(folder);
        books.fiscalYearEnds("06-30");
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", OBLIGATIONS);
        // 50,000.00 over 1.06 ^ 3 and 20,000.00 over 1.08 ^ 2.5 on 1 January 2003.
        files.put("opening-balances.csv", """
                obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on
                PIT,41980.96,1,6%,50000.00,2006-Q2,1999-01-01
                PIT,16499.49,2,8%,20000.00,2005,2001-05-05
                PONDS,100000.00,,,,,
                """);
        files.put("assumptions.csv", "kind,key,value\nCARFR,USD,9%\n");
        files.put("activity.csv", activity("2003-02-10,PONDS,PAYMENT,10000.00"));
        estimate("PONDS", "30000.00,2003", "50000.00,2004", "70000.00,2005-Q2");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void eight_quarters_cross_two_year_ends_and_every_one_proves_itself() throws Exception {
        List<String> pit = new ArrayList<>();
        List<String> ponds = new ArrayList<>();
        Proposed first = close(pit, ponds);
        assertThat(json(first))
                .contains("\"quarter_begins\" : \"2003-01-01\"", "\"quarter_ends\" : \"2003-03-31\"")
                .contains("\"year_to_date_begins\" : \"2003-01-01\"", "\"fiscal_year_ends\" : \"06-30\"");
        assertThat(row(first, "roll-forward-ytd.csv", "PONDS"))
                .contains(",100000.00,0.00,60000.00,0.00,-10000.00,0.00,0.00,0.00,0.00,0.00,150000.00,30000.00,");
        assertThat(spending(first, "PONDS")).isEqualTo("2003 30000.00, 2004 50000.00, 2005 70000.00");
        assertThat(spending(first, "PIT")).isEqualTo("2005 20000.00, 2006 50000.00");
        assertThat(entryDates(first)).containsOnly("2003-03-31");

        files.remove("opening-balances.csv");
        files.put("activity.csv", activity("2003-06-30,PONDS,PAYMENT,30000.00"));
        estimate("PONDS", "50000.00,2004", "70000.00,2005-Q2");
        Proposed yearEnd = close(pit, ponds);
        assertThat(row(yearEnd, "roll-forward-ytd.csv", "PONDS"))
                .contains(",100000.00,0.00,60000.00,0.00,-40000.00,0.00,0.00,0.00,0.00,0.00,120000.00,50000.00,");
        assertThat(row(yearEnd, "roll-forward-ytd.csv", "PIT")).contains(",58480.45,0.00,0.00,1888.38,0.00,");
        assertThat(Files.readString(yearEnd.folder().resolve("evidence/prior-closing.csv")))
                .contains(",2003-Q3,2003-03-31,");

        files.remove("activity.csv");
        Proposed newYear = close(pit, ponds);
        assertThat(json(newYear))
                .contains("\"quarter_begins\" : \"2003-07-01\"", "\"year_to_date_begins\" : \"2003-07-01\"");
        assertThat(row(newYear, "roll-forward-ytd.csv", "PONDS"))
                .contains(",120000.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,120000.00,50000.00,");
        assertThat(row(newYear, "roll-forward-ytd.csv", "PIT")).contains(",60368.83,0.00,0.00,967.33,0.00,");

        files.put("obligations.csv", OBLIGATIONS + CLAIM.formatted(","));
        files.put("activity.csv", activity("2003-10-01,PONDS,PAYMENT,20000.50"));
        estimate("CLAIM", "5000.25,");
        estimate("PONDS", "30000.00,2004", "70000.00,2004-12-31");
        Proposed claimed = close(pit, ponds);
        assertThat(row(claimed, "roll-forward-ytd.csv", "CLAIM")).contains(",0.00,5000.25,0.00,");

        files.put(
                "obligations.csv", OBLIGATIONS.replace("survey is under way", "") + CLAIM.formatted("2004-02-20,L 3"));
        files.remove("activity.csv");
        files.remove("estimates/CLAIM.csv");
        estimate("PIT", "60000.00,2006-Q2", "20000.00,2005");
        Proposed revised = close(pit, ponds);
        assertThat(row(revised, "roll-forward-ytd.csv", "CLAIM"))
                .contains(",0.00,5000.25,0.00,0.00,0.00,0.00,0.00,0.00,-5000.25,0.00,0.00,");
        assertThat(row(revised, "roll-forward-ytd.csv", "PIT")).contains(",60368.83,0.00,8600.10,2949.60,0.00,");
        assertThat(Files.readString(revised.folder().resolve("layers.csv")))
                .contains("PIT,3,2004-03-31,0.09,10000.00,2005-12-31,0.00,0.00,0.00,8600.10,8600.10\n");

        files.put("obligations.csv", OBLIGATIONS.replace("survey is under way", "") + CLAIM.formatted(","));
        files.put("activity.csv", activity("2004-05-17,PONDS,PAYMENT,30000.00"));
        estimate("CLAIM", "7000.00,2005-Q2");
        estimate("PONDS", "70000.00,2005-Q2");
        Proposed again = close(pit, ponds);
        assertThat(row(again, "roll-forward.csv", "CLAIM")).contains(",0.00,7000.00,0.00,");
        assertThat(row(again, "roll-forward-ytd.csv", "CLAIM"))
                .contains(",0.00,12000.25,0.00,0.00,0.00,0.00,0.00,0.00,-5000.25,0.00,7000.00,7000.00,");
        assertThat(row(again, "roll-forward-ytd.csv", "PONDS"))
                .contains(",120000.00,0.00,0.50,0.00,-50000.50,0.00,0.00,0.00,0.00,0.00,70000.00,70000.00,");
        assertThat(row(again, "roll-forward-ytd.csv", "PIT"))
                .contains(",60368.83,0.00,8600.10,4152.36,0.00,0.00,0.00,0.00,0.00,0.00,73121.29,");

        files.put("activity.csv", activity("2004-09-30,PONDS,PAYMENT,60000.00"));
        estimate("PONDS", "10000.00,2005-Q2");
        close(pit, ponds);
        files.put(
                "activity.csv", activity("2004-10-01,PONDS,SETTLEMENT,9000.00", "2004-12-31,CLAIM,SETTLEMENT,7000.00"));
        files.remove("estimates/PONDS.csv");
        files.remove("estimates/CLAIM.csv");
        Proposed last = close(pit, ponds);
        assertThat(row(last, "roll-forward-ytd.csv", "PONDS"))
                .contains(",70000.00,0.00,0.00,0.00,-69000.00,0.00,0.00,0.00,-1000.00,0.00,0.00,0.00,0.00");
        assertThat(row(last, "roll-forward-ytd.csv", "CLAIM")).contains(",7000.00,0.00,0.00,0.00,-7000.00,");
        assertThat(row(last, "roll-forward-ytd.csv", "PIT")).contains(",73121.29,0.00,0.00,2467.84,0.00,");
        assertThat(last.totals().yearToDate().opening().plain()).isEqualTo("150121.29");

        assertThat(pit)
                .containsExactly(
                        "59417.01", "60368.83", "61336.16", "62319.27", "71918.53", "73121.29", "74344.70", "75589.13");
        assertThat(ponds)
                .containsExactly(
                        "150000.00",
                        "120000.00",
                        "120000.00",
                        "100000.00",
                        "100000.00",
                        "70000.00",
                        "10000.00",
                        "0.00");
    }

    @Test
    void quarter_and_year_to_date_stand_side_by_side_with_one_closing_and_their_days() throws Exception {
        close(new ArrayList<>(), new ArrayList<>());
        files.remove("opening-balances.csv");
        files.put("activity.csv", activity("2003-06-30,PONDS,PAYMENT,30000.00"));
        estimate("PONDS", "50000.00,2004", "70000.00,2005-Q2");

        Proposed second = close(new ArrayList<>(), new ArrayList<>());

        assertThat(Files.readString(second.folder().resolve("reconciliation.html")))
                .contains("Quarter from 2003-04-01 to 2003-06-30, version 1.")
                .contains(">Quarter 2003-04-01 to 2003-06-30</th>", ">Year to date 2003-01-01 to 2003-06-30</th>")
                .contains("<td class=\"n\">209,417.01</td>\n<td class=\"n\">158,480.45</td>")
                .contains("<td class=\"n\">(30,000.00)</td>\n<td class=\"n\">(40,000.00)</td>")
                .contains("<td class=\"n\">180,368.83</td>\n<td class=\"n\">180,368.83</td>")
                .contains("Fiscal year ends</th>\n<td class=\"t\">06-30</td>");
    }

    @Test
    void a_day_of_the_calendar_quarter_of_the_same_label_is_a_day_of_another_quarter() throws Exception {
        files.put("activity.csv", activity("2003-07-10,PONDS,PAYMENT,10000.00"));

        Proposed close = (Proposed) books.run(quarter);

        assertThat(close.problems())
                .anyMatch(problem ->
                        problem.message().equals("found 2003-07-10; expected a day from 2003-01-01 to 2003-03-31"));
    }

    @Test
    void another_fiscal_year_on_the_same_books_is_refused_by_its_name() throws Exception {
        close(new ArrayList<>(), new ArrayList<>());
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        books.fiscalYearEnds("12-31");

        Refused next = (Refused) books.run(quarter);
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,1.00\n");
        Refused earlier = (Refused) books.run(new Quarter(2003, 1));

        assertThat(next.reason())
                .isEqualTo("the fiscal year has changed: 2003-Q3 (2003-01-01 to 2003-03-31) is posted, and a year that"
                        + " ends on 12-31 makes 2003-Q3 2003-07-01 to 2003-09-30");
        assertThat(next.remedy()).startsWith("Set fiscal_year_ends: 06-30 in the policy again.");
        assertThat(earlier.reason()).isEqualTo(next.reason());
    }

    @Test
    void two_quarters_proposed_by_two_fiscal_years_are_not_both_posted() throws Exception {
        books.run(quarter);
        books.fiscalYearEnds("12-31");
        files.put("activity.csv", activity("2003-10-10,PONDS,PAYMENT,10000.00"));
        books.run(new Quarter(2003, 4));
        books.post();
        books.signOff(quarter).approve(1, "bob", new SignOff.Terms("minutes", null));

        assertThatThrownBy(() -> books.signOff(quarter).post("cy"))
                .isInstanceOf(RefusedByBooks.class)
                .hasMessage("the fiscal year has changed: 2003-Q4 is posted as 2003-10-01 to 2003-12-31, and 2003-Q3"
                        + " was made as 2003-01-01 to 2003-03-31");
    }

    @Test
    void a_policy_that_is_silent_after_another_year_was_closed_is_refused_as_well() throws Exception {
        close(new ArrayList<>(), new ArrayList<>());
        books.policy(text -> text.replace("fiscal_year_ends: 12-31\n", ""));

        assertThat(((Refused) books.run(quarter)).reason()).startsWith("the fiscal year has changed: 2003-Q3 (2003-01");
    }

    @Test
    void what_was_settled_stays_in_the_register_until_its_year_ends() throws Exception {
        files.put("activity.csv", activity("2003-02-10,PONDS,SETTLEMENT,90000.00"));
        files.remove("estimates/PONDS.csv");
        close(new ArrayList<>(), new ArrayList<>());
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        files.put("obligations.csv", OBLIGATIONS.replaceAll("(?m)^PONDS.*\n", ""));

        Proposed early = (Proposed) books.run(quarter);

        assertThat(early.problems())
                .extracting(problem -> problem.code() + " " + problem.obligationId())
                .containsExactly("YEAR_TO_DATE_DROPPED PONDS");
        files.put(
                "obligations.csv",
                OBLIGATIONS.replace("Closure of ponds,PROBABLE,,,", "Closure of ponds,PROBABLE,,2003-02-10,Receipt 7"));
        Proposed yearEnd = close(new ArrayList<>(), new ArrayList<>());
        assertThat(row(yearEnd, "roll-forward-ytd.csv", "PONDS"))
                .contains(",100000.00,0.00,0.00,0.00,-90000.00,0.00,0.00,0.00,-10000.00,0.00,0.00,");
        files.put("obligations.csv", OBLIGATIONS.replaceAll("(?m)^PONDS.*\n", ""));
        Proposed newYear = (Proposed) books.run(quarter);
        assertThat(newYear.totals().errors()).isZero();
        assertThat(newYear.failed()).isEmpty();
    }

    private Proposed close(List<String> pit, List<String> ponds) throws Exception {
        Proposed close = (Proposed) books.run(quarter);
        assertThat(close.failed()).as(quarter.toString()).isEmpty();
        assertThat(close.totals().errors())
                .as("%s %s", quarter, close.problems())
                .isZero();
        books.post();
        quarter = quarter.next();
        pit.add(closing(close, "PIT"));
        ponds.add(closing(close, "PONDS"));
        return close;
    }

    private static String row(Proposed close, String file, String obligation) throws IOException {
        return ClosedQuarters.row(close, file, obligation);
    }

    private static String closing(Proposed close, String obligation) throws IOException {
        return row(close, "roll-forward.csv", obligation).split(",")[14];
    }

    private static String json(Proposed close) throws IOException {
        return Files.readString(close.folder().resolve("summary.json"));
    }

    private static String spending(Proposed close, String obligation) throws IOException {
        return Files.readAllLines(close.folder().resolve("spend-schedule.csv")).stream()
                .filter(line -> line.contains("," + obligation + ","))
                .map(line -> line.split(","))
                .map(cells -> cells[5] + " " + cells[6])
                .collect(Collectors.joining(", "));
    }

    private static List<String> entryDates(Proposed close) throws IOException {
        return Files.readAllLines(close.folder().resolve("journal-entries.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[4])
                .toList();
    }

    private static String activity(String... rows) {
        StringBuilder text = new StringBuilder("activity_id,date,obligation_id,kind,amount\n");
        for (int i = 0; i < rows.length; i++) {
            text.append("A-").append(i).append(',').append(rows[i]).append('\n');
        }
        return text.toString();
    }

    /** Amounts and periods of spending, all estimated two months before the quarter began. */
    private void estimate(String obligation, String... amounts) {
        StringBuilder text = new StringBuilder(PONDS);
        for (String amount : amounts) {
            text.append(obligation).append(',').append(amount).append(",2002-11-15\n");
        }
        files.put("estimates/" + obligation + ".csv", text.toString());
    }
}
