package org.quarterclose.benchmark.peer;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileParseException;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
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

    private static final int CHUNK = 1_000;
    private static final int MOST_REFUSED = 1_000_000;

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
    Step estimates(
            JobRepository repository,
            PlatformTransactionManager transactions,
            FlatFileItemReader<EstimateRow> estimateReader,
            EstimateRules estimateRules,
            JdbcBatchItemWriter<EstimateRow> estimateWriter) {
        return new StepBuilder("estimates", repository)
                .<EstimateRow, EstimateRow>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(estimateReader)
                .processor(estimateRules)
                .writer(estimateWriter)
                .faultTolerant()
                .skip(ValidationException.class, FlatFileParseException.class)
                .skipLimit(MOST_REFUSED)
                .listener(estimateRules)
                .build();
    }

    @Bean
    Step book(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate database) {
        return new StepBuilder("book", repository)
                .tasklet(new Book(database), transactions)
                .build();
    }

    @Bean
    FlatFileItemReader<EstimateRow> estimateReader(PeerFiles files) {
        return files.reader("estimates/part-1.csv", new EstimateRowMapper(), EstimateRowMapper.COLUMNS);
    }

    @Bean
    EstimateRules estimateRules(JdbcTemplate database) {
        return new EstimateRules(database);
    }

    @Bean
    JdbcBatchItemWriter<EstimateRow> estimateWriter(DataSource database) {
        return new JdbcBatchItemWriterBuilder<EstimateRow>()
                .dataSource(database)
                .sql(PeerFiles.insert("estimate_line", EstimateRowMapper.COLUMNS))
                .itemPreparedStatementSetter(new EstimateRowSetter())
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
