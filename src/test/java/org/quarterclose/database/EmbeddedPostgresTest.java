package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's life, on one folder that all tests share: a first start costs seconds. */
class EmbeddedPostgresTest {

    @TempDir
    private static Path root;

    private static Path folder;

    @BeforeAll
    static void start_for_the_first_time() {
        folder = root.resolve("data");
        EmbeddedPostgres.start(folder).close();
    }

    @AfterAll
    static void stop_what_a_test_left() {
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void the_folder_and_the_passwords_are_for_their_owner_only() throws IOException {
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("superuser.password"))).isEqualTo("rw-------");
        assertThat(folder.resolve("postgresql-18.6.0/lib/libpq.so")).isSymbolicLink();
        assertThat(folder.resolve("postgresql-18.6.0/bin/postgres")).isExecutable();
    }

    @Test
    void data_survives_a_stop_and_a_start() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            AnotherRun.run(server, "create table public.kept as select 4711 as number");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(AnotherRun.value(server, "select number from public.kept"))
                    .isEqualTo("4711");
            AnotherRun.run(server, "drop table public.kept");
        }
    }

    @Test
    void the_server_is_safe_against_power_cuts_and_deaf_to_the_network() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(AnotherRun.value(server, "show fsync")).isEqualTo("on");
            assertThat(AnotherRun.value(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(AnotherRun.value(server, "show full_page_writes")).isEqualTo("on");
            assertThat(AnotherRun.value(server, "show wal_level")).isEqualTo("minimal");
            assertThat(AnotherRun.value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(AnotherRun.value(server, "show unix_socket_directories")).isEmpty();
            assertThat(AnotherRun.value(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(AnotherRun.value(
                            server, "select datcollate from pg_database where datname = current_database()"))
                    .isEqualTo("C");
            assertThat(AnotherRun.value(server, "show jit")).isEqualTo("off");
            assertThat(AnotherRun.value(
                            server, "select rolpassword ~ '^SCRAM-SHA-256' from pg_authid where rolname = 'postgres'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void nobody_enters_without_the_password() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            DatabaseLogin wrong = new DatabaseLogin(server.url("postgres"), "postgres", "guessed", "");
            assertThatThrownBy(wrong::open)
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_second_owner_in_this_process_is_told_at_once() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(server.folder()))
                    .isInstanceOf(DatabaseBusy.class)
                    .hasMessageContaining("in use");
        }
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void a_second_process_is_told_at_once_and_by_which_process() throws Exception {
        Process holder = AnotherRun.anotherRun(folder, List.of());
        try {
            assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseBusy.class)
                    .hasMessageContaining("process " + holder.pid());
            Files.writeString(folder.resolve("owner.lock"), "");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseBusy.class)
                    .hasMessageContaining("in use by another run (process unknown); try again when it has ended");
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_server_of_a_killed_run_is_stopped_and_what_it_answered_is_kept() throws Exception {
        Process killed = AnotherRun.anotherRun(folder, List.of());
        assertThat(killed.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
        PidFile leftover = PidFile.read(folder.resolve("data")).orElseThrow();
        killed.destroyForcibly().waitFor();
        assertThat(leftover.process()).isPresent();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(PidFile.read(folder.resolve("data")).orElseThrow().pid()).isNotEqualTo(leftover.pid());
            assertThat(AnotherRun.value(server, "select count(*) from public.answered"))
                    .isEqualTo("1");
            AnotherRun.run(server, "drop table public.answered");
        }
    }

    @Test
    void a_server_killed_with_its_run_recovers() throws Exception {
        Process killed = AnotherRun.anotherRun(folder, List.of());
        assertThat(killed.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
        PidFile.read(folder.resolve("data"))
                .flatMap(PidFile::process)
                .orElseThrow()
                .destroyForcibly();
        killed.destroyForcibly().waitFor();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(AnotherRun.value(server, "select count(*) from public.answered"))
                    .isEqualTo("1");
            AnotherRun.run(server, "drop table public.answered");
        }
    }

    @Test
    void a_stale_pid_of_a_dead_process_is_no_obstacle() throws IOException {
        writePid(Integer.MAX_VALUE - 1);
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void a_stale_pid_that_now_belongs_to_another_program_is_no_obstacle() throws IOException {
        writePid(ProcessHandle.current().pid());
        EmbeddedPostgres.start(folder).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void half_an_unpacking_and_half_an_initdb_are_made_again() throws IOException {
        Path half = root.resolve("half");
        Files.createDirectories(half.resolve("data.part/base"));
        Files.writeString(half.resolve("data.part/PG_VERSION"), "18\n");
        Files.createDirectories(half.resolve("postgresql-18.6.0.part/bin"));
        Files.writeString(half.resolve("postgresql-18.6.0.part/bin/postgres"), "half");
        EmbeddedPostgres.start(half).close();
        assertThat(half.resolve("data.part")).doesNotExist();
        assertThat(half.resolve("postgresql-18.6.0.part")).doesNotExist();
    }

    @Test
    void a_killed_starts_initdb_that_is_still_at_work_does_not_hinder_the_next_start() throws Exception {
        Path late = root.resolve("late");
        Files.createDirectories(late.resolve("data.part"));
        AtomicBoolean over = new AtomicBoolean();
        Thread initdb = new Thread(() -> keepWriting(late.resolve("data.part"), over));
        initdb.start();
        try {
            EmbeddedPostgres.start(late).close();
        } finally {
            over.set(true);
            initdb.join();
        }
        EmbeddedPostgres.start(late).close();
        assertThat(late.resolve("data.part")).doesNotExist();
        try (Stream<Path> files = Files.list(late)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("data.part"))
                    .contains("data");
        }
    }

    private static void keepWriting(Path folder, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            try {
                Files.createDirectories(folder.resolve("base"));
                Files.writeString(folder.resolve("base/" + i % 100), "half");
            } catch (IOException removed) {
                // Between the folder and its file.
            }
        }
    }

    @Test
    void data_of_another_major_version_is_refused_by_name() throws IOException {
        Path version = folder.resolve("data/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("found data of PostgreSQL 17")
                    .hasMessageContaining("expected 18");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void a_folder_that_is_no_database_is_left_alone() throws IOException {
        Path other = root.resolve("other");
        Files.createDirectories(other.resolve("data"));
        Files.createSymbolicLink(other.resolve("postgresql-18.6.0"), folder.resolve("postgresql-18.6.0"));
        Files.writeString(other.resolve("data/letter.txt"), "mine");
        assertThatThrownBy(() -> EmbeddedPostgres.start(other))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("no PG_VERSION");
        assertThat(other.resolve("data/letter.txt")).hasContent("mine");
    }

    @Test
    void a_folder_of_other_files_or_a_file_is_refused_and_left_alone() throws IOException {
        Path other = Files.createDirectories(root.resolve("2003-Q4"));
        Path letter = Files.writeString(other.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> EmbeddedPostgres.start(other))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("holds other files and no database of this program");
        assertThatThrownBy(() -> EmbeddedPostgres.start(letter))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is a file; expected the folder of the built-in database");
        assertThat(other).isDirectoryContaining("glob:**letter.txt");
        assertThat(letter).hasContent("mine");
    }

    @Test
    void a_server_that_does_not_start_shows_the_end_of_its_log() throws IOException {
        Path control = folder.resolve("data/global/pg_control");
        byte[] content = Files.readAllBytes(control);
        Files.delete(control);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("does not start")
                    .hasMessageContaining("pg_control");
        } finally {
            Files.write(control, content);
        }
    }

    @Test
    void a_platform_without_a_server_is_named() {
        assertThatThrownBy(() -> PostgresBinaries.of("SunOS", "sparcv9"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("SunOS on sparcv9")
                .hasMessageContaining("--database");
    }

    @Test
    void a_path_that_a_shell_would_read_is_refused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(root.resolve("$(id)")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("--data");
    }

    @Test
    void a_path_with_blanks_and_quotes_works() throws IOException {
        Path odd = root.resolve("Bill's quarter (ü) 3");
        Files.createDirectories(odd);
        Files.createSymbolicLink(odd.resolve("postgresql-18.6.0"), folder.resolve("postgresql-18.6.0"));
        EmbeddedPostgres.start(odd).close();
    }

    @Test
    void a_folder_of_another_user_is_refused_by_the_owners_name() throws IOException {
        assumeTrue(AnotherRun.isRoot(), "only root can give a folder away");
        Path foreign = root.resolve("foreign");
        Files.createDirectories(foreign);
        Files.setAttribute(foreign, "unix:uid", 65534);
        assertThatThrownBy(() -> EmbeddedPostgres.start(foreign))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("belongs to nobody");
    }

    @Test
    void a_full_disk_is_told_in_megabytes() throws Exception {
        Path small = root.resolve("small");
        Files.createDirectories(small);
        assumeTrue(AnotherRun.isRoot()
                && AnotherRun.succeeds("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small.toString()));
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(small))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("MB free on the disk")
                    .hasMessageContaining("expected 250 MB");
        } finally {
            AnotherRun.succeeds("umount", small.toString());
        }
    }

    @Test
    void an_ordinary_user_runs_it_without_a_namespace() throws Exception {
        assumeTrue(AnotherRun.isRoot() && AnotherRun.succeeds("runuser", "-u", "nobody", "--", "true"));
        Path home = Files.createTempDirectory(Path.of("/tmp"), "quarter-close-ordinary");
        try {
            String classpath = AnotherRun.readableByAll(home);
            Files.setAttribute(home, "unix:uid", 65534);
            Process run =
                    AnotherRun.anotherRun(home.resolve("data"), List.of("runuser", "-u", "nobody", "--"), classpath);
            assertThat(run.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
            assertThat(Files.getOwner(home.resolve("data/data")).getName()).isEqualTo("nobody");
            run.outputWriter(StandardCharsets.UTF_8).close();
            assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            PostgresBinaries.removeTree(home);
        }
    }

    private static void writePid(long pid) throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.resolve("data/postmaster.pid"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            String lines = pid + "\n" + folder.resolve("data")
                    + "\n1069678800\n5432\n\n127.0.0.1\n       0         0\nready   \n";
            file.write(StandardCharsets.US_ASCII.encode(lines));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
