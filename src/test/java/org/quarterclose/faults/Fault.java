package org.quarterclose.faults;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The faults that are done to the program, and where. */
enum Fault {
    KILLED(
            "The program is killed",
            "`kill -9` of the program in the transaction of a step, or of an act, when everything is written and nothing"
                    + " is committed.",
            Place.ALL,
            List.of("readEstimates", "measure", "propose", "publish")),
    STOPPED(
            "The program is told to stop",
            "`SIGTERM`, as a service manager sends it, or Ctrl-C, at the same moments.",
            Place.ALL,
            List.of("readEstimates")),
    SERVER_KILLED(
            "The database server is killed", "`kill -9` of PostgreSQL's first process at the same moments.", Place.ALL),
    CONNECTION_KILLED(
            "One of the server's processes is killed",
            "`kill -9` of the process that serves the step; PostgreSQL then ends all connections and recovers.",
            Place.ALL),
    CONNECTION_CUT(
            "The connection is cut",
            "`pg_terminate_backend` on the session that loads estimate lines by COPY, after its first lines.",
            List.of("readEstimates")),
    DISK_FULL(
            "The disk is full",
            "A disk of some megabytes without a free byte: the database's at `openDatabase` and in the steps that write"
                    + " most, that of the reports at `copyInputs` and `publish`.",
            List.of("openDatabase", "copyInputs", "readEstimates", "measure", "publish")),
    READ_ONLY(
            "The reports' folder is read-only",
            "`--output` may not be written to; for the act, the published folder.",
            List.of("run", "approve")),
    TWO_AT_ONCE(
            "Two at once",
            "A second command while a run of the quarter is at work, on the same `--data` and on the same server.",
            List.of(
                    "run in the same folder",
                    "run on the same server",
                    "approve in the same folder",
                    "approve on the same server",
                    "post in the same folder",
                    "post on the same server")),
    CLOCK_SET_BACK(
            "The clock is set back",
            "By a year or more before each command, for the program and its server; the run was killed before.",
            List.of("run", "approve", "post")),
    STALE_SERVER(
            "A stale server",
            "`postmaster.pid` of a server that was killed with its run, and a copy of the folder.",
            List.of(
                    "its number is nobody's",
                    "its number is another program's",
                    "its number is another PostgreSQL's",
                    "the folder was copied while its server ran")),
    INTERLEAVED(
            "Many at once",
            "Runs on two sets of inputs, approvals and postings of one quarter, in an order by lot, several at a time;"
                    + " then one run, approval and posting by itself.",
            List.of("12 on one server", "100 on one server", "100 in one folder"));

    private final String heading;
    private final String how;
    private final List<String> places;
    private final Set<String> daily;

    Fault(String heading, String how, List<String> places) {
        this(heading, how, places, List.of());
    }

    Fault(String heading, String how, List<String> places, List<String> daily) {
        this.heading = heading;
        this.how = how;
        this.places = places;
        this.daily = new TreeSet<>(daily);
    }

    String heading() {
        return heading;
    }

    String how() {
        return how;
    }

    List<String> places() {
        return places;
    }

    /** Whether every build does it there; otherwise only the soak. */
    boolean isDaily(String place) {
        return daily.contains(place);
    }

    /** Where in the program's work. */
    static final class Place {

        static final List<String> STEPS = List.of(
                "openQuarter",
                "readRegister",
                "readEstimates",
                "checkPortfolio",
                "measure",
                "propose",
                "reconcile",
                "publish");
        static final List<String> ACTS = List.of("waive", "approve", "post", "reopen", "lock");
        static final List<String> ALL =
                Stream.concat(STEPS.stream(), ACTS.stream()).toList();

        private Place() {}
    }
}
