package dev.blotter.operations.health;

import java.util.Arrays;
import java.util.List;

/** Where a server listens. */
public record Host(String name, int port) {

    /** The hosts of a list such as {@code db1:5432,[::1]:5433}. */
    public static List<Host> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(Host::of).toList();
    }

    private static Host of(String text) {
        int colon = text.lastIndexOf(':');
        return new Host(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
