package org.quarterclose.close;

import javax.sql.DataSource;

/** All stores on one data source, which gives the connection of the surrounding transaction. */
public record CloseStores(
        DataSource dataSource,
        CloseVersionStore versions,
        SignOffStore signOffs,
        DiffStore diffs,
        VersionChangeStore changes,
        FactStore facts,
        ProblemStore problems,
        EstimateSumStore sums,
        EstimateFigureStore estimates,
        MeasurementStore measurements,
        RollForwardStore rollForward,
        RollForwardStore foreign,
        ExchangeStore exchange,
        LayerStore layers,
        RecoveryStore recoveries,
        JournalStore journal,
        BookedStore booked,
        CheckStore checks,
        FigureStore figures,
        LineStore lines) {

    public static CloseStores on(DataSource dataSource) {
        return new CloseStores(
                dataSource,
                new CloseVersionStore(dataSource),
                new SignOffStore(dataSource),
                new DiffStore(dataSource),
                new VersionChangeStore(dataSource),
                new FactStore(dataSource),
                new ProblemStore(dataSource),
                new EstimateSumStore(dataSource),
                new EstimateFigureStore(dataSource),
                new MeasurementStore(dataSource),
                new RollForwardStore(dataSource),
                RollForwardStore.foreign(dataSource),
                new ExchangeStore(dataSource),
                new LayerStore(dataSource),
                new RecoveryStore(dataSource),
                new JournalStore(dataSource),
                new BookedStore(dataSource),
                new CheckStore(dataSource),
                new FigureStore(dataSource),
                new LineStore(dataSource));
    }
}
