package org.quarterclose.house;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule as a value: it says of whatever it is given what breaks it, so that it can be shown a planted breach. */
record Rule<T>(String name, Function<T, Stream<String>> findings, Function<T, String> place) {

    List<Breach> breaches(Collection<? extends T> subjects) {
        return subjects.stream().flatMap(this::breaches).toList();
    }

    private Stream<Breach> breaches(T subject) {
        return findings.apply(subject).distinct().map(what -> new Breach(name, place.apply(subject), what));
    }
}
