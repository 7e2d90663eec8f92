package org.quarterclose.benchmark.peer;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.PlatformTransactionManager;

/** How files are read and tables are written; the register's small files need nothing more. */
record PeerFiles(
        JobRepository repository, PlatformTransactionManager transactions, DataSource database, String folder) {

    private static final int CHUNK = 1_000;

    /** A small file as it is, into a table of its own. */
    Step register(String file, String table, String... columns) {
        JdbcBatchItemWriter<FieldSet> writer = new JdbcBatchItemWriterBuilder<FieldSet>()
                .dataSource(database)
                .sql(insert(table, "?" + ", ?".repeat(columns.length - 1), columns))
                .itemPreparedStatementSetter((row, statement) -> {
                    for (int i = 0; i < columns.length; i++) {
                        boolean amount = columns[i].equals("balance");
                        statement.setObject(i + 1, amount ? row.readBigDecimal(i) : row.readString(i));
                    }
                })
                .build();
        return new StepBuilder(table, repository)
                .<FieldSet, FieldSet>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader(file, fields -> fields, columns))
                .writer(writer)
                .build();
    }

    /** Rows made by a mapper. */
    <T> FlatFileItemReader<T> reader(String file, FieldSetMapper<T> mapper, String... columns) {
        return this.<T>begun(file)
                .fieldSetMapper(mapper)
                .delimited()
                .names(columns)
                .build();
    }

    /** Records filled by the names of their properties. */
    <T> FlatFileItemReader<T> named(String file, Class<T> type, String... properties) {
        return this.<T>begun(file)
                .targetType(type)
                .delimited()
                .names(properties)
                .build();
    }

    private <T> FlatFileItemReaderBuilder<T> begun(String file) {
        return new FlatFileItemReaderBuilder<T>()
                .name(file)
                .resource(new FileSystemResource(folder + "/" + file))
                .encoding(StandardCharsets.UTF_8.name())
                .linesToSkip(1)
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy());
    }

    static String insert(String table, String marks, String... columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")";
    }
}
