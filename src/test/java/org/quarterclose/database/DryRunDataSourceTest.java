package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class DryRunDataSourceTest {

    private TestDatabase database;
    private DryRunDataSource dryRun;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private TransactionTemplate ownTransaction;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        dryRun = database.database().dryRun();
        jdbc = new JdbcTemplate(dryRun);
        JdbcTransactionManager manager = new JdbcTransactionManager(dryRun);
        transaction = new TransactionTemplate(manager);
        ownTransaction = new TransactionTemplate(manager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @AfterEach
    void end() {
        dryRun.close();
        database.close();
    }

    @Test
    void what_was_committed_is_seen_by_later_connections_and_gone_at_the_end() throws SQLException {
        transaction.executeWithoutResult(status -> insertDraft("2003-Q3"));
        assertThat(count("close_version")).isEqualTo(1);
        assertThat(database.value("select count(*) from close_version")).isEqualTo("0");
        dryRun.close();
        assertThat(database.value("select count(*) from close_version")).isEqualTo("0");
    }

    @Test
    void what_was_rolled_back_is_gone_at_once_and_what_came_before_stays() {
        transaction.executeWithoutResult(status -> insertDraft("2003-Q3"));
        transaction.executeWithoutResult(status -> {
            insertDraft("2003-Q4");
            status.setRollbackOnly();
        });
        assertThat(count("close_version")).isEqualTo(1);
    }

    @Test
    void a_transaction_inside_another_is_kept_when_the_outer_one_fails_only_if_it_was_before() {
        insertDraft("2003-Q1");
        transaction.executeWithoutResult(outer -> {
            insertDraft("2003-Q2");
            ownTransaction.executeWithoutResult(inner -> insertDraft("2003-Q3"));
            ownTransaction.executeWithoutResult(inner -> {
                insertDraft("2003-Q4");
                inner.setRollbackOnly();
            });
            assertThat(count("close_version")).isEqualTo(3);
        });
        assertThat(count("close_version")).isEqualTo(3);
    }

    @Test
    void a_failed_statement_outside_a_transaction_takes_back_itself_only() {
        insertDraft("2003-Q3");
        assertThatThrownBy(() -> insertDraft("2003-Q3")).hasMessageContaining("close_version_draft");
        assertThat(count("close_version")).isEqualTo(1);
    }

    @Test
    void a_failed_statement_inside_a_transaction_ends_it_and_the_next_one_works() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insertDraft("2003-Q3");
                    insertDraft("2003-Q3");
                }))
                .hasMessageContaining("close_version_draft");
        transaction.executeWithoutResult(status -> insertDraft("2003-Q4"));
        assertThat(count("close_version")).isEqualTo(1);
    }

    @Test
    void what_is_checked_at_the_end_is_checked_at_each_commit() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.update("insert into estimate_line_wide values (4711, 1, 9, 900, 1, 1, 1, 1)")))
                .hasMessageContaining("expected DRAFT");
        assertThat(count("estimate_line_wide")).isZero();
        transaction.executeWithoutResult(status -> insertDraft("2003-Q4"));
        assertThat(count("close_version")).isEqualTo(1);
    }

    @Test
    void transactions_that_end_out_of_order_are_a_bug_of_ours() throws SQLException {
        Connection first = dryRun.getConnection();
        Connection second = dryRun.getConnection();
        first.setAutoCommit(false);
        second.setAutoCommit(false);
        assertThatThrownBy(first::commit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reverse order");
        second.commit();
        second.close();
        first.commit();
        first.close();
    }

    @Test
    void a_closed_connection_works_no_more_and_takes_its_open_transaction_back() throws SQLException {
        Connection connection = dryRun.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into close_version (company, quarter, purpose, input_hash, after_version,"
                    + " proposed_by, " + CloseRows.DAYS
                    + ") values ('B', '2003-Q3', 'CLOSE', repeat('a', 64), 0, 'ann', "
                    + CloseRows.OF_2003_Q3 + ")");
            assertThat(statement.getConnection()).isSameAs(connection);
        }
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement).hasMessageContaining("closed");
        assertThat(count("close_version")).isZero();
    }

    @Test
    void a_load_by_copy_and_its_table_vanish() throws Exception {
        Map<String, Long> before = rowCounts();
        insertDraft("2003-Q3");
        long close = jdbc.queryForObject("select max(close_id) from close_version", Long.class);
        try (Connection connection = dryRun.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(connection.unwrap(PGConnection.class)).isNotNull();
            LoadsTest.fill(connection, close, 1, 1000);
            connection.commit();
        }
        assertThat(count("estimate_line")).isEqualTo(1000);
        dryRun.close();
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void a_whole_batch_job_runs_restarts_and_vanishes() throws Exception {
        Map<String, Long> before = rowCounts();
        List<String> ran = new ArrayList<>();
        JobRepository repository = repository();
        JobExecution first = run(repository, job(repository, ran, true));
        assertThat(first.getStatus()).isEqualTo(BatchStatus.FAILED);
        JobExecution second = run(repository, job(repository, ran, false));
        assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(ran).containsExactly("open", "close", "close");
        assertThat(count("batch_job_execution")).isEqualTo(2);
        assertThat(count("batch_step_execution")).isEqualTo(3);
        assertThat(count("close_version")).isEqualTo(2);
        dryRun.close();
        assertThat(rowCounts()).isEqualTo(before);
    }

    private JobRepository repository() throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dryRun);
        factory.setTransactionManager(new JdbcTransactionManager(dryRun));
        factory.setDatabaseType("POSTGRES");
        factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static JobExecution run(JobRepository repository, Job job) throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator.start(
                job, new JobParametersBuilder().addString("quarter", "2003-Q3").toJobParameters());
    }

    private Job job(JobRepository repository, List<String> ran, boolean fails) {
        JdbcTransactionManager manager = new JdbcTransactionManager(dryRun);
        return new JobBuilder("dry", repository)
                .start(new StepBuilder("open", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    ran.add("open");
                                    insertDraft("2003-Q3");
                                    return RepeatStatus.FINISHED;
                                },
                                manager)
                        .build())
                .next(new StepBuilder("close", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    ran.add("close");
                                    insertDraft("2003-Q4");
                                    if (fails) {
                                        throw new IllegalStateException("planned");
                                    }
                                    return RepeatStatus.FINISHED;
                                },
                                manager)
                        .build())
                .build();
    }

    private void insertDraft(String quarter) {
        jdbc.update(
                "insert into close_version (company, quarter, purpose, input_hash, after_version, proposed_by, "
                        + CloseRows.DAYS + ") values ('Basin', ?, 'CLOSE', repeat('a', 64), 0, 'ann', "
                        + CloseRows.OF_2003_Q3 + ")",
                quarter);
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    /** Of every table that is there, load tables included, as somebody outside the dry run sees it. */
    private Map<String, Long> rowCounts() throws SQLException {
        DataSource outside = database.owner();
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = outside.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select relname from pg_class where relnamespace = 'quarter_close'::regnamespace"
                            + " and relkind in ('r', 'p') and relname <> 'flyway_schema_history'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }
}
