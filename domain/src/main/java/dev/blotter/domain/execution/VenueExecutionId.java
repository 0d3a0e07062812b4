package dev.blotter.domain.execution;

import dev.blotter.domain.field.TextField;

/** FIX ExecID (17): the venue's name of a report, unique for one venue, instrument and trade date only. */
public record VenueExecutionId(String value) implements Comparable<VenueExecutionId> {

    private static final int LONGEST = 128;

    public VenueExecutionId {
        TextField.requireCode("executionId", value, LONGEST);
    }

    @Override
    public int compareTo(VenueExecutionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
