package dev.blotter.application.verify;

import dev.blotter.domain.portfolio.PortfolioId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Names rows and their differences for people. */
final class RowText {

    private RowText() {}

    /** A key without its portfolio, which is named beside it. */
    static String key(Object key) {
        if (!(key instanceof Record row)) {
            return key.toString();
        }
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Object value = value(component, row);
            if (!(value instanceof PortfolioId)) {
                parts.add(value instanceof Record nested && !isText(nested) ? key(nested) : String.valueOf(value));
            }
        }
        return String.join(" ", parts);
    }

    /** The fields that differ, as stored and as they should be. */
    static String difference(Record stored, Record expected) {
        List<String> parts = new ArrayList<>();
        collect("", stored, expected, parts);
        return String.join("; ", parts);
    }

    private static void collect(String prefix, Record stored, Record expected, List<String> parts) {
        for (RecordComponent component : stored.getClass().getRecordComponents()) {
            Object is = unwrap(value(component, stored));
            Object should = unwrap(value(component, expected));
            if (Objects.equals(is, should)) {
                continue;
            }
            String name = prefix + component.getName();
            if (is instanceof Record a && should instanceof Record b && !isText(a)) {
                collect(name + ".", a, b, parts);
            } else {
                parts.add(name + " is " + is + " instead of " + should);
            }
        }
    }

    private static Object unwrap(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object.class::cast).orElse("nothing")
                : value;
    }

    /** Whether the record's own text is what people write for it. */
    private static boolean isText(Record value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() == value.getClass()
                    && !value.toString().startsWith(value.getClass().getSimpleName() + "[");
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of records are public", e);
        }
    }
}
