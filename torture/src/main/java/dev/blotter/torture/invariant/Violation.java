package dev.blotter.torture.invariant;

/**
 * An invariant that did not hold.
 *
 * @param detail what was found, without values of rows
 */
public record Violation(Invariant invariant, String detail) {

    @Override
    public String toString() {
        return invariant + " (" + invariant.sentence() + "): " + detail;
    }
}
