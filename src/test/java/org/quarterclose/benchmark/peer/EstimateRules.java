package org.quarterclose.benchmark.peer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rules of an estimate line. */
final class EstimateRules implements ItemProcessor<EstimateRow, EstimateRow>, StepExecutionListener {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcTemplate database;
    private final Set<String> obligations = new HashSet<>();

    EstimateRules(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        obligations.addAll(database.queryForList("select obligation_id from obligation", String.class));
    }

    @Override
    public EstimateRow process(EstimateRow row) {
        require(obligations.contains(row.obligationId()), row, "unknown obligation");
        require(row.low() != null || row.best() != null, row, "neither low nor best");
        require(row.estimatedOn() != null, row, "no date of the estimate");
        require(isCost(row.low()) && isCost(row.high()) && isCost(row.best()), row, "negative amount");
        require(inOrder(row.low(), row.high()), row, "low above high");
        require(inOrder(row.low(), row.best()) && inOrder(row.best(), row.high()), row, "best outside the range");
        checkShare(row);
        return row;
    }

    private static void checkShare(EstimateRow row) {
        require((row.sharePct() == null) == row.shareBasis().isEmpty(), row, "share without basis");
        if (row.sharePct() != null) {
            boolean readable = row.sharePct().signum() > 0 && row.sharePct().compareTo(HUNDRED) <= 0;
            require(readable, row, "share not above 0 and up to 100");
            require(Set.of("SITE_TOTAL", "ENTITY").contains(row.shareBasis()), row, "unknown basis");
        }
    }

    private static boolean isCost(BigDecimal amount) {
        return amount == null || amount.signum() >= 0;
    }

    private static boolean inOrder(BigDecimal one, BigDecimal other) {
        return one == null || other == null || one.compareTo(other) <= 0;
    }

    private static void require(boolean kept, EstimateRow row, String what) {
        if (!kept) {
            throw new ValidationException(row.obligationId() + " line " + row.line() + ": " + what);
        }
    }
}
