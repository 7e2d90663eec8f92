package org.quarterclose.portfolio;

import org.quarterclose.basics.SourceLine;

/** A mine, mill or site the company is answerable for. */
public record Property(
        String id, String name, PropertyStatus status, String location, String country, SourceLine source) {

    public enum PropertyStatus {
        OPERATING,
        IDLE,
        CLOSED,
        RELEASED
    }
}
