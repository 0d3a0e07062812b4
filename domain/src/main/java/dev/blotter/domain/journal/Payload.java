package dev.blotter.domain.journal;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A command in canonical form: a flat JSON object of texts, its names in ascending order and without white space, so
 * that the same command always has the same bytes. Fields without a value are left out.
 */
public final class Payload {

    private final Map<String, String> fields;

    private Payload(Map<String, String> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** Begins an empty payload. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws InvalidFieldException when the text is anything else
     */
    public static Payload parse(String json) {
        Payload payload = new Payload(new PayloadReader(json).read());
        if (!payload.json().equals(json)) {
            throw new InvalidFieldException(
                    "payload", "is not canonical: its names or escapes could be written otherwise");
        }
        return payload;
    }

    /** The value of a field that must be there. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new InvalidFieldException(name, "is missing in the payload"));
    }

    /** The value of a field that may be left out. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The canonical text. */
    public String json() {
        StringBuilder json = new StringBuilder(256).append('{');
        fields.forEach((name, value) -> {
            json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":\"");
            escape(json, value);
            json.append('"');
        });
        return json.append('}').toString();
    }

    private static void escape(StringBuilder json, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
    }

    /** Collects fields. */
    public static final class Builder {

        private final Map<String, String> fields = new TreeMap<>();

        private Builder() {}

        /** Adds a field by the text of its value; an empty Optional is left out. */
        public Builder put(String name, Object value) {
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> fields.put(name, present.toString()));
            } else {
                fields.put(name, value.toString());
            }
            return this;
        }

        public Payload build() {
            return new Payload(fields);
        }
    }
}
