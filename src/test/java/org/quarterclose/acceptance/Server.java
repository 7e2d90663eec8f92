package org.quarterclose.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quarterclose.database.CompanyDatabase;

/** Which server keeps the closes in a test. */
enum Server {
    /** The program's own, in the folder that {@code --data} names. */
    BUILT_IN,
    /** One of the company's, beside the tables of other programs, where every person has a login. */
    COMPANYS;

    private static final String[] PEOPLE = {"ann", "bob", "cy"};

    /** The program's own; with {@code -Dacceptance.everywhere=true} the company's as well. */
    static Stream<Server> asked() {
        return Boolean.getBoolean("acceptance.everywhere") ? Stream.of(values()) : Stream.of(BUILT_IN);
    }

    Books books() {
        return this == BUILT_IN ? new InFolder() : new OnServer(new CompanyDatabase(PEOPLE));
    }

    /** Where one program keeps its closes: the tests speak of {@code --data}, whichever it is. */
    interface Books {

        List<String> asked(List<String> arguments);

        Map<String, String> environment();

        /** What was written where it does not belong. */
        long strayRows();
    }

    private record InFolder() implements Books {

        @Override
        public List<String> asked(List<String> arguments) {
            return arguments;
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public long strayRows() {
            return 0;
        }
    }

    private record OnServer(CompanyDatabase database) implements Books {

        @Override
        public List<String> asked(List<String> arguments) {
            int data = arguments.indexOf("--data");
            if (data < 0) {
                return arguments;
            }
            List<String> asked = new ArrayList<>(arguments);
            asked.set(data, "--database");
            asked.set(data + 1, database.url());
            int second = asked.indexOf("--approved-by");
            if (second >= 0) {
                asked.set(second + 1, database.login(asked.get(second + 1).toLowerCase(Locale.ROOT)));
            }
            asked.addAll(List.of("--username", database.login(person(arguments))));
            if (asked.indexOf("--database") < data) {
                asked.remove("--database");
            }
            return asked;
        }

        private static String person(List<String> arguments) {
            int by = arguments.indexOf("--by");
            String name = by < 0 ? "ann" : arguments.get(by + 1).strip().toLowerCase(Locale.ROOT);
            return List.of(PEOPLE).contains(name) ? name : "ann";
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("QUARTER_CLOSE_DB_PASSWORD", CompanyDatabase.PASSWORD);
        }

        @Override
        public long strayRows() {
            return database.strayRows();
        }
    }
}
