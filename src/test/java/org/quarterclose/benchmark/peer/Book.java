package org.quarterclose.benchmark.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sums the lines of each obligation and books what its balance lacks, all by SQL. */
record Book(JdbcTemplate database) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Long twice = database.queryForObject(sql("duplicates.sql"), Long.class);
        if (twice == null || twice > 0) {
            throw new IllegalStateException(twice + " lines stand twice");
        }
        contribution.incrementWriteCount(database.update(sql("measure.sql")));
        contribution.incrementWriteCount(database.update(sql("book.sql")));
        return RepeatStatus.FINISHED;
    }

    private static String sql(String name) throws IOException {
        return new ClassPathResource(name, Book.class).getContentAsString(StandardCharsets.UTF_8);
    }
}
