package org.quarterclose.benchmark.peer;

import java.util.Arrays;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileParseException;
import org.springframework.batch.infrastructure.item.support.CompositeItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;

/** The step that reads, checks and stores the estimates, in both ways of writing it. */
record EstimateStep(PeerFiles files, EstimateRules rules) {

    private static final String FILE = "estimates/part-1.csv";
    private static final int CHUNK = 1_000;
    private static final int MOST_REFUSED = 1_000_000;
    private static final String[] COLUMNS = {
        "obligation_id",
        "line",
        "category",
        "description",
        "low",
        "high",
        "best",
        "share_pct",
        "share_basis",
        "spend_on",
        "quantity",
        "unit",
        "unit_cost",
        "estimated_on",
        "preparer",
        "support"
    };

    Step byTheGuide() {
        String[] properties = Arrays.stream(EstimateText.class.getRecordComponents())
                .map(part -> part.getName())
                .toArray(String[]::new);
        String marks = ":" + String.join(", :", properties);
        ItemProcessor<EstimateText, EstimateRow> checked = new CompositeItemProcessor<>(new EstimateParsing(), rules);
        return this.<EstimateText>begun()
                .reader(files.named(FILE, EstimateText.class, properties))
                .processor(checked)
                .writer(new JdbcBatchItemWriterBuilder<EstimateRow>()
                        .dataSource(files.database())
                        .sql(PeerFiles.insert("estimate_line", marks, COLUMNS))
                        .beanMapped()
                        .build())
                .build();
    }

    Step byHand() {
        return this.<EstimateRow>begun()
                .reader(files.reader(FILE, new EstimateRowMapper(), COLUMNS))
                .processor(rules)
                .writer(new JdbcBatchItemWriterBuilder<EstimateRow>()
                        .dataSource(files.database())
                        .sql(PeerFiles.insert("estimate_line", "?" + ", ?".repeat(COLUMNS.length - 1), COLUMNS))
                        .itemPreparedStatementSetter(new EstimateRowSetter())
                        .build())
                .build();
    }

    private <T> ChunkOrientedStepBuilder<T, EstimateRow> begun() {
        return new StepBuilder("estimates", files.repository())
                .<T, EstimateRow>chunk(CHUNK)
                .transactionManager(files.transactions())
                .faultTolerant()
                .skip(ValidationException.class, FlatFileParseException.class)
                .skipLimit(MOST_REFUSED)
                .listener(rules);
    }
}
