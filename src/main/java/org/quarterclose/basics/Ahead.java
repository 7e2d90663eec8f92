package org.quarterclose.basics;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work that goes on beside other work. Whoever needs its result waits for it, and gets its failure as their own. */
public final class Ahead<T> {

    private final CompletableFuture<T> future;

    private Ahead(CompletableFuture<T> future) {
        this.future = future;
    }

    public static <T> Ahead<T> of(Supplier<T> work) {
        return new Ahead<>(CompletableFuture.supplyAsync(work));
    }

    /** Work that was done before. */
    public static <T> Ahead<T> done(T result) {
        return new Ahead<>(CompletableFuture.completedFuture(result));
    }

    /** What is made of the result when it is there. */
    public <R> Ahead<R> then(Function<T, R> next) {
        return new Ahead<>(future.thenApply(next));
    }

    public T result() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
