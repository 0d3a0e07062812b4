package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Lookup;
import java.util.Set;

/**
 * Rows that will be asked for.
 *
 * @param locked whether with {@link TableWriter#lock} or with {@link TableReader#load}
 */
public record Wanted<T, K>(Lookup<T, K> lookup, Set<K> keys, boolean locked) {}
