package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.quarterclose.portfolio.Obligation;

/** Ten thousand portfolios of chance, always the same ones, each closed for three quarters in a row. */
final class DrawnYears {

    static final int PORTFOLIOS = 10_000;

    private static final int YEARS = 16;
    private static final long SEED = 20030930;

    private DrawnYears() {}

    /** A portfolio in one quarter: what happened to each obligation, what the books carried, and what came of it. */
    record Close(Season season, Random random, List<Step> steps) {}

    record Step(Happening happening, Before before, ClosedOne closed) {}

    /** Tries a law on every quarter of every portfolio. */
    static void everyClose(Consumer<Close> law) {
        everyPortfolio(closes -> closes.forEach(law));
    }

    /** Tries a law on every portfolio, all its quarters in order; several at a time, one of a year after the other. */
    static void everyPortfolio(Consumer<List<Close>> law) {
        IntStream.range(0, YEARS).parallel().forEach(year -> everyPortfolioOf(year, law));
    }

    private static void everyPortfolioOf(int year, Consumer<List<Close>> law) {
        Random random = new Random(SEED + year);
        List<Season> seasons = new Seasons(random).next();
        for (int i = 0; i < PORTFOLIOS / YEARS; i++) {
            law.accept(closed(new DrawnPortfolio(random, seasons.get(0).quarter), seasons, random));
        }
    }

    private static List<Close> closed(DrawnPortfolio portfolio, List<Season> year, Random random) {
        List<Before> carried = new ArrayList<>(
                portfolio.register().stream().map(portfolio::opening).toList());
        List<Close> closes = new ArrayList<>();
        for (Season season : year) {
            List<Step> steps = new ArrayList<>();
            for (Obligation obligation : portfolio.register()) {
                Before before = carried.get(obligation.number());
                Happening happening = portfolio.next(obligation, season.quarter, before.balance());
                ClosedOne closed = ClosedOne.of(season, happening, before);
                steps.add(new Step(happening, before, closed));
                carried.set(obligation.number(), closed.next());
            }
            closes.add(new Close(season, random, steps));
        }
        return closes;
    }
}
