package org.quarterclose.benchmark.peer;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: the register's small files, the estimates in chunks of a thousand, then measurements and entries by SQL. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class PeerJob {

    @Bean
    Job peerClose(JobRepository repository, PeerFiles files, Step estimates, Step book) {
        return new JobBuilder("peerClose", repository)
                .start(files.register(
                        "properties.csv", "property", "property_id", "name", "status", "location", "country"))
                .next(files.register(
                        "obligations.csv",
                        "obligation",
                        "obligation_id",
                        "property_id",
                        "class",
                        "title",
                        "likelihood"))
                .next(files.register("opening-balances.csv", "opening_balance", "obligation_id", "balance"))
                .next(estimates)
                .next(book)
                .build();
    }

    @Bean
    Step estimates(PeerFiles files, JdbcTemplate database, @Value("${peer.by-hand}") boolean byHand) {
        EstimateStep step = new EstimateStep(files, new EstimateRules(database));
        return byHand ? step.byHand() : step.byTheGuide();
    }

    @Bean
    Step book(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate database) {
        return new StepBuilder("book", repository)
                .tasklet(new Book(database), transactions)
                .build();
    }

    @Bean
    PeerFiles peerFiles(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource database,
            @Value("${peer.input}") String input) {
        return new PeerFiles(repository, transactions, database, input);
    }
}
