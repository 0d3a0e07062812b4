package dev.blotter.sqlite;

import dev.blotter.jdbc.table.Lookup;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes keys as the JSON array of arrays that {@link SqliteSql#load} takes. */
final class SqliteKeys {

    private final StringBuilder json = new StringBuilder();

    private SqliteKeys() {}

    static <K> String of(Lookup<?, K> lookup, Collection<K> keys) {
        SqliteKeys array = new SqliteKeys();
        char before = '[';
        for (K key : keys) {
            array.json.append(before);
            array.key(lookup.cells().apply(key));
            before = ',';
        }
        return array.json.append(']').toString();
    }

    private void key(@Nullable Object[] cells) {
        char before = '[';
        for (Object cell : cells) {
            json.append(before).append('"');
            text(String.valueOf(cell));
            json.append('"');
            before = ',';
        }
        json.append(']');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
    }
}
