package org.quarterclose.faults;

import java.util.function.Supplier;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;

/** Strikes the program while it is held at a place. */
record Blow(Fault fault) {

    /** Starts the program, strikes it at the place, and says how it ended. */
    Ended at(Books books, String place, Supplier<Process> program) {
        books.pauses.want(place);
        Process process = program.get();
        ProcessHandle serving = books.pauses.await(process);
        if (fault == Fault.KILLED || fault == Fault.STOPPED) {
            strike(process.toHandle());
            Ended ended = Program.end(process);
            books.pauses.drop(place);
            return ended;
        }
        ProcessHandle server = Superuser.server(books.program.data()).orElseThrow();
        (fault == Fault.SERVER_KILLED ? server : serving).destroyForcibly();
        books.pauses.drop(place);
        return Program.end(process);
    }

    private void strike(ProcessHandle program) {
        if (fault == Fault.KILLED) {
            program.destroyForcibly();
        } else {
            program.destroy();
        }
    }
}
