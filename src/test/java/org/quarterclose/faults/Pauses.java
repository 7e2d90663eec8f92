package org.quarterclose.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.quarterclose.acceptance.Program;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.EmbeddedPostgres;

/**
 * Holds the program at a place of its work, as long as the test wants: a trigger in the database waits while a file lies
 * in the data folder. At {@code measure} everything of that step is written and nothing committed; at
 * {@code begin-measure} nothing is written yet.
 *
 * @param data the data folder, a copy of {@link #database()}
 */
record Pauses(Path data) {

    private static final Path DATABASE = Path.of("target/acceptance/database-with-pauses");
    private static final String[] COMMITTED = {
        "close_stage", "waiver", "approval", "posting", "reopening", "period_lock"
    };
    private static final String WAIT = """
            create function public.wait_here() returns trigger language plpgsql security definer as $$
            declare
                v_folder text := current_setting('data_directory') || '/../pauses/';
                v_place  text := tg_argv[0]
                                 || split_part(coalesce(to_jsonb(new) ->> 'stage', tg_table_name), 'Part:', 1);
            begin
                if (pg_stat_file(v_folder || v_place, true)).size is not null then
                    execute format('copy (select pg_backend_pid()) to %L', v_folder || 'reached');
                    while (pg_stat_file(v_folder || v_place, true)).size is not null loop
                        perform pg_sleep(0.01);
                    end loop;
                end if;
                return new;
            end
            $$""";

    /** A database that was made once: every test copies it. */
    static synchronized Path database() {
        if (!Files.exists(DATABASE.resolve("made"))) {
            try {
                Program.delete(DATABASE);
                Program.copy(Program.ready(), DATABASE.resolve("data"));
                install(DATABASE.resolve("data").toAbsolutePath());
                Files.writeString(DATABASE.resolve("made"), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return DATABASE.resolve("data");
    }

    private static void install(Path folder) {
        CloseDatabase.embedded(folder).close();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Superuser superuser = Superuser.of(server.folder())) {
            superuser.execute(WAIT);
            for (String table : COMMITTED) {
                superuser.execute("create constraint trigger wait_at_commit after insert on quarter_close." + table
                        + " deferrable initially deferred for each row execute function public.wait_here('')");
            }
            superuser.execute("create trigger a_wait_at_begin before insert on quarter_close.close_stage"
                    + " for each row execute function public.wait_here('begin-')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on whoever comes to the place waits there. */
    void want(String place) {
        try {
            Files.deleteIfExists(reached());
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(place), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program is there; says which process of the server waits. */
    ProcessHandle await(Process program) {
        long begun = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 120) {
            String pid = pid();
            if (pid.endsWith("\n")) {
                return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            }
            if (!program.isAlive()) {
                throw new IllegalStateException("the program ended before: " + Program.end(program));
            }
            pause();
        }
        program.destroyForcibly();
        throw new IllegalStateException("the program did not come there: " + Program.end(program));
    }

    /** Lets the program go on, and all that come later. */
    void drop(String place) {
        try {
            Files.delete(folder().resolve(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pid() {
        try {
            return Files.exists(reached()) ? Files.readString(reached(), US_ASCII) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return data.resolve("pauses");
    }

    private Path reached() {
        return folder().resolve("reached");
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
