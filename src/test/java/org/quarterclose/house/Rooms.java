package org.quarterclose.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** The rooms in the order the data walks, below a base package: the program's own, or that of planted classes. */
record Rooms(String base) {

    static final String PROGRAM = "org.quarterclose";

    static final List<String> IN_ORDER = List.of(
            "basics",
            "policy",
            "intake",
            "portfolio",
            "measurement",
            "rollforward",
            "journal",
            "reconciliation",
            "report",
            "evidence",
            "close",
            "batch",
            "database",
            "cli");

    /** Rooms that compute and touch neither files nor network nor database. */
    static final Set<String> PURE = Set.of("measurement", "rollforward", "journal", "reconciliation");

    /** The room's name, or nothing for a class that is not ours. */
    String of(JavaClass type) {
        String home = type.getBaseComponentType().getPackageName() + ".";
        if (!home.startsWith(base + ".")) {
            return "";
        }
        return home.substring(base.length() + 1, home.indexOf('.', base.length() + 1) + 1)
                .replace(".", "");
    }

    /** Where a room stands on the walk; {@code -1} for a package that is no room. */
    static int place(String room) {
        return IN_ORDER.indexOf(room);
    }

    /** A class as the house calls it: {@code intake.Records$Held}. */
    String name(JavaClass type) {
        String full = type.getBaseComponentType().getName();
        return full.startsWith(base + ".") ? full.substring(base.length() + 1) : full;
    }
}
