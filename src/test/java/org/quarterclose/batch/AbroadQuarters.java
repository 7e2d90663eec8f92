package org.quarterclose.batch;

import java.nio.file.Path;
import java.util.Map;
import org.quarterclose.basics.Quarter;

/**
 * Four quarters of a company that reports in dollars: a cover and a heap in Canada, a tailings dam in Chile, a pond at
 * home. What each quarter's files say; the figures that follow were computed by hand.
 */
final class AbroadQuarters implements AutoCloseable {

    static final Quarter FIRST = Quarter.parse("2003-Q3");

    private static final String HEAD = "obligation_id,property_id,class,title,likelihood,currency,incurred_on,"
            + "released_on,release_reference,carry_forward_reason\n";
    private static final String OTHERS = """
            HEAP,MINE,RETIREMENT,Heap leach pad,,CAD,2003-08-16,,,
            POND,HOME,REMEDIATION,Pond,PROBABLE,,,,,
            TAIL,ANDES,REMEDIATION,Tailings dam,PROBABLE,CLP,,,,
            """;
    private static final String ACTIVITY = "activity_id,date,obligation_id,kind,amount,currency,reference\n";

    private final ClosedQuarters books;

    AbroadQuarters(Path folder) {
        books = new ClosedQuarters(folder);
        files().put(
                        "properties.csv",
                        "property_id,name,status\nANDES,Andes,CLOSED\nHOME,Home,CLOSED\nMILL,Mill,CLOSED\n"
                                + "MINE,Mine,OPERATING\n");
    }

    ClosedQuarters books() {
        return books;
    }

    Map<String, String> files() {
        return books.files();
    }

    /** The first close: openings are translated at a rate of their own. */
    AbroadQuarters first() {
        obligations("");
        files().put("opening-balances.csv", "obligation_id,balance\nCOVER,1000000.00\nPOND,1000.00\nTAIL,500000000\n");
        rates("8%", "0.7405,0.7247,0.001511,0.001446");
        files().merge("assumptions.csv", "FX,CAD opening,0.7378\nFX,CLP opening,0.001429\n", String::concat);
        estimates("1200000.00", "100000.00", "520000000.50");
        files().put("activity.csv", ACTIVITY + "A1,2003-08-01,COVER,PAYMENT,50000.55,CAD,Inv 1\n");
        recovery("200000.00");
        files().put("ledger-balances.csv", "account,balance\n2450,-1417064.60\n2470,0.00\n");
        return this;
    }

    void second() {
        files().remove("opening-balances.csv");
        files().remove("ledger-balances.csv");
        rates("9%", "0.7713,0.7602,0.001684,0.0016");
        estimates("1150000.00", "120000.00", "400000000.50");
        files().put("activity.csv", ACTIVITY + """
                B1,2003-10-10,COVER,PAYMENT,60000,CAD,Inv 2
                B2,2003-11-11,COVER,RECOVERY_COLLECTED,40000.55,,Cheque 1
                B3,2003-12-12,TAIL,PAYMENT,120000000,CLP,Inv 3
                """);
        recovery("160000.00");
    }

    void third() {
        rates("9%", "0.7631,0.7586,0.001623,0.001702");
        estimates("1155000.00", "120000.00", "300000000.00");
        files().put("activity.csv", ACTIVITY + """
                C1,2004-01-10,COVER,ACQUISITION,10000.33,,Deed 1
                C2,2004-02-11,COVER,PAYMENT,5000.33,,Inv 4
                C3,2004-03-12,TAIL,DISPOSAL,99999993.25,,Deed 2
                """);
    }

    void fourth() {
        obligations("2004-05-05,Letter 5");
        rates("9%", "0.746,0.7358,0.001572,0.001588");
        estimates("", "120000.00", "5000000.00");
        files().put("activity.csv", ACTIVITY + "D1,2004-04-10,TAIL,PAYMENT,310000000,,Inv 5\n");
        recovery("0.00");
    }

    void obligations(String release) {
        String ended = release.isEmpty() ? "," : release;
        files().put("obligations.csv", HEAD + "COVER,MILL,REMEDIATION,Cover,PROBABLE,CAD,," + ended + ",\n" + OTHERS);
    }

    /** @param prices of one unit: Canada at the quarter end and on average, then Chile */
    void rates(String carfr, String prices) {
        String[] price = prices.split(",");
        files().put(
                        "assumptions.csv",
                        "kind,key,value\nCARFR,CAD," + carfr + "\nFX,CAD," + price[0] + "\nFX,CAD average," + price[1]
                                + "\nFX,CLP closing," + price[2] + "\nFX,CLP average,"
                                + price[3] + "\n");
    }

    /** The first quarter with other estimates. */
    void estimatesAre(String cover, String heap, String tail) {
        estimates(cover, heap, tail);
    }

    private void estimates(String cover, String heap, String tail) {
        String head = "obligation_id,best,high,spend_on,estimated_on,currency\n";
        String north = cover.isEmpty() ? "" : "COVER," + cover + ",2000000,2010,2003-09-01,CAD\n";
        files().put("estimates/canada.csv", head + north + "HEAP," + heap + ",,2013-09-30,2003-09-01,\n");
        files().put("estimates/chile.csv", head + "TAIL," + tail + ",,2004-06-30,2003-09-01,CLP\n");
        files().put("estimates/home.csv", head + "POND,1500,,2005,2003-09-01,\n");
    }

    private void recovery(String amount) {
        files().put(
                        "recoveries.csv",
                        "recovery_id,obligation_id,counterparty,amount,likelihood\nR1,COVER,Insurer," + amount
                                + ",PROBABLE\n");
    }

    @Override
    public void close() {
        books.close();
    }
}
