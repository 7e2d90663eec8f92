package org.quarterclose.generator;

import java.io.IOException;
import java.nio.file.Path;
import org.quarterclose.generator.QuarterGenerator.Order;

/** Writes who owes what: properties, obligations and what the books carry at the beginning. */
final class RegisterFiles {

    private static final String[] PLACES = {"north", "south", "mill", "tailings", "lower creek"};
    private static final String[] STATES = {"Idaho", "Nevada", "Alaska", "Utah", "Montana"};
    private static final String[] STATUSES = {"CLOSED", "OPERATING", "IDLE"};

    private RegisterFiles() {}

    static void write(Path folder, Order order) throws IOException {
        writeProperties(folder.resolve("properties.csv"), order.properties());
        try (Text obligations = new Text(folder.resolve("obligations.csv"));
                Text openings = new Text(folder.resolve("opening-balances.csv"));
                Text explanations = new Text(folder.resolve("explanations.csv"))) {
            obligations.put("obligation_id,property_id,class,title,likelihood\n");
            openings.put("obligation_id,balance\n");
            explanations.put("obligation_id,explanation,by\n");
            Chance chance = Chance.of(order.size().seed());
            for (int i = 0; i < order.size().obligations(); i++) {
                String likelihood = likelihood(i);
                obligations.put(Duty.id(i) + ",P-" + property(i, order) + "," + kind(i, order.retirement()) + ",\"Duty "
                        + i + ", order " + (1980 + i % 23) + "-" + i % 97 + "\"," + likelihood + "\n");
                if (likelihood.equals("PROBABLE")) {
                    openings.put(Duty.id(i))
                            .comma()
                            .cents(chance.below(100_000_000))
                            .put('\n');
                    explanations.put(Duty.id(i) + ",The work was estimated anew,Site engineer\n");
                }
            }
        }
    }

    private static void writeProperties(Path path, int properties) throws IOException {
        try (Text text = new Text(path)) {
            text.put("property_id,name,status,location,country\n");
            for (int i = 0; i < properties; i++) {
                text.put("P-" + i + ",\"Site " + i + ", " + PLACES[i % PLACES.length] + "\","
                        + STATUSES[i % STATUSES.length] + "," + STATES[i % STATES.length] + ",US\n");
            }
        }
    }

    private static long property(int obligation, Order order) {
        return (long) obligation * order.properties() / order.size().obligations();
    }

    private static String kind(int obligation, boolean retirement) {
        if (retirement && obligation % 5 == 2) {
            return "RETIREMENT";
        }
        return obligation % 7 == 0 ? "LITIGATION" : "REMEDIATION";
    }

    private static String likelihood(int obligation) {
        if (obligation % 97 == 96) {
            return "REMOTE";
        }
        return obligation % 23 == 22 ? "REASONABLY_POSSIBLE" : "PROBABLE";
    }
}
