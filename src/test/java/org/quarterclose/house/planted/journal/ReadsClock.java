package org.quarterclose.house.planted.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;

/** Asks what time it is, in every way. */
public final class ReadsClock {

    Object[] read() {
        Supplier<LocalDate> reference = LocalDate::now;
        return new Object[] {
            Instant.now(),
            LocalDateTime.now(),
            Clock.systemUTC(),
            System.currentTimeMillis(),
            System.nanoTime(),
            new java.util.Date(),
            reference
        };
    }
}
