package org.quarterclose.batch;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Launches the Spring Batch job for one draft, or goes on with the execution that a killed run left. */
final class CloseJob {

    private final CloseWorkspace workspace;
    private final Held held;
    private final Consumer<StepDone> log;

    /** Fails when the quarter's lock was lost. */
    interface Held {
        void require();
    }

    CloseJob(CloseWorkspace workspace, Held held, Consumer<StepDone> log) {
        this.workspace = workspace;
        this.held = held;
        this.log = log;
    }

    /** Runs the job to its end; what made it fail is thrown. */
    void run(DataSource dataSource) {
        try (ConfigurableApplicationContext context = context(dataSource)) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            recover(repository, operator);
            JobExecution execution = operator.start(context.getBean(Job.class), parameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    // No listeners: they look around for files and variables with settings, which must not change a close, and for a
    // log to set up, and that takes as long as all the rest.
    private ConfigurableApplicationContext context(DataSource dataSource) {
        SpringApplication application = new SpringApplication(CloseJobConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddConversionService(false);
        application.setListeners(List.of());
        application.setInitializers(List.of());
        application.addInitializers(context -> {
            // Singletons made elsewhere: the context does not close what is not its own.
            ConfigurableListableBeanFactory beans = context.getBeanFactory();
            beans.registerSingleton("dataSource", dataSource);
            beans.registerSingleton("closeWorkspace", workspace);
            beans.registerSingleton("held", held);
            beans.registerSingleton("stepLog", new StepLog(log, workspace.progress()));
        });
        return application.run();
    }

    // Whoever holds the quarter's lock knows that no other run is alive: an execution that looks alive was killed.
    private void recover(JobRepository repository, JobOperator operator) {
        JobInstance instance = repository.getJobInstance(CloseJobConfiguration.JOB, parameters());
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // Killed between the insert of the instance and that of its execution: such an instance cannot be started.
            repository.deleteJobInstance(instance);
            return;
        }
        settle(last, repository);
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        } else if (last.isRunning() || last.getStatus() == BatchStatus.STOPPING) {
            operator.recover(last);
        }
    }

    // A step whose end was never noted looks alive, and whether a commit whose answer was lost has happened, the
    // framework cannot know; the stage's own mark tells.
    private static void settle(JobExecution last, JobRepository repository) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
    }

    private JobParameters parameters() {
        CloseRequest request = workspace.request();
        return new JobParametersBuilder()
                .addString("company", request.policy().company())
                .addString("quarter", request.quarter().toString())
                .addString(
                        "purpose",
                        request.aim().purpose().name() + request.aim().whatIf())
                .addString("inputHash", workspace.inputs().hash())
                // A draft that gave way to other inputs is not resumed when its inputs come back: a new one is made.
                .addLong("draft", workspace.closeId())
                .addString("by", request.origin().by(), false)
                .addString("runId", request.origin().runId(), false)
                .toJobParameters();
    }

    private static RuntimeException failure(JobExecution execution) {
        // The step that waits for its partitions only says that one failed; the partition says why.
        return execution.getAllFailureExceptions().stream()
                .min(Comparator.comparing(JobExecutionException.class::isInstance))
                .map(cause -> cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause))
                .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
    }
}
