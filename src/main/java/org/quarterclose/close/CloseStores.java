package org.quarterclose.close;

import javax.sql.DataSource;

/** All stores on one data source. */
public record CloseStores(
        CloseVersionStore versions,
        FactStore facts,
        ProblemStore problems,
        EstimateSumStore sums,
        MeasurementStore measurements,
        RollForwardStore rollForward,
        JournalStore journal,
        CheckStore checks,
        FigureStore figures) {

    public static CloseStores on(DataSource dataSource) {
        return new CloseStores(
                new CloseVersionStore(dataSource),
                new FactStore(dataSource),
                new ProblemStore(dataSource),
                new EstimateSumStore(dataSource),
                new MeasurementStore(dataSource),
                new RollForwardStore(dataSource),
                new JournalStore(dataSource),
                new CheckStore(dataSource),
                new FigureStore(dataSource));
    }
}
