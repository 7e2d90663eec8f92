package org.quarterclose.batch;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** The job {@code quarterClose}: its steps in running order, and what they run on. */
@SpringBootConfiguration(proxyBeanMethods = false)
class CloseJobConfiguration extends JdbcDefaultBatchConfiguration {

    static final String JOB = "quarterClose";
    private static final int MOST_WORKERS = 6;

    @Override
    protected String getTablePrefix() {
        return "quarter_close.BATCH_";
    }

    /** Launches of other quarters at the same moment must not fail; the quarter's own lock keeps this one alone. */
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Bean
    Job quarterClose(StepMaker steps, CloseWorkspace workspace, StepLog log) {
        return new JobBuilder(JOB, steps.repository())
                .start(steps.step("openQuarter", new OpenQuarter(workspace)))
                .next(steps.step("readRegister", new ReadRegister(workspace)))
                .next(steps.partitioned(
                        "readEstimates", new EstimatePartitioner(workspace), new ReadEstimates(workspace)))
                .next(steps.step("checkPortfolio", new CheckPortfolio(workspace)))
                .next(steps.partitioned("measure", new ObligationPartitioner(workspace), new Measure(workspace)))
                .next(steps.step("propose", new Propose(workspace)))
                .next(steps.step("reconcile", new Reconcile(workspace)))
                .next(steps.step("publish", new Publish(workspace)))
                .build();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /**
     * As many partitions at a time as there are processors: while one waits for the database, another computes. No more
     * than the pool has connections for.
     */
    @Bean
    TaskExecutor partitionExecutor(CloseWorkspace workspace) {
        int workers = workspace.request().isDryRun() ? 1 : processors();
        if (workers <= 1) {
            return new SyncTaskExecutor();
        }
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(workers);
        executor.setThreadNamePrefix("partition-");
        return executor;
    }

    private static int processors() {
        return Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS);
    }

    @Bean
    StageMarks stageMarks(CloseWorkspace workspace, CloseJob.Held held) {
        return new StageMarks(workspace.stores().versions(), workspace.closeId(), held);
    }

    @Bean
    StepMaker stepMaker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            TaskExecutor partitionExecutor,
            StageMarks marks,
            StepLog log) {
        return new StepMaker(repository, transactions, partitionExecutor, marks, log);
    }

    /** Makes steps that run their stage in one transaction, once. */
    record StepMaker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            TaskExecutor executor,
            StageMarks marks,
            StepLog log) {

        Step step(String name, Stage stage) {
            return new StepBuilder(name, repository)
                    .tasklet(tasklet(stage), transactions)
                    .listener(log)
                    .build();
        }

        Step partitioned(String name, Partitioner partitioner, Stage stage) {
            Step worker = new StepBuilder(name + "Part", repository)
                    .tasklet(tasklet(stage), transactions)
                    .build();
            return new StepBuilder(name, repository)
                    .partitioner(name, partitioner)
                    .step(worker)
                    .taskExecutor(executor)
                    .listener(log)
                    .build();
        }

        private StageTasklet tasklet(Stage stage) {
            return new StageTasklet(stage, marks);
        }
    }
}
