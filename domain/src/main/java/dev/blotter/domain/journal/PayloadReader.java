package dev.blotter.domain.journal;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Map;
import java.util.TreeMap;

/** Reads the canonical JSON of a {@link Payload}, and nothing else of JSON. */
final class PayloadReader {

    private final String json;
    private int at;

    PayloadReader(String json) {
        this.json = json;
    }

    Map<String, String> read() {
        Map<String, String> fields = new TreeMap<>();
        expect('{');
        while (!take('}')) {
            if (!fields.isEmpty()) {
                expect(',');
            }
            String name = text();
            expect(':');
            fields.put(name, text());
        }
        if (at != json.length()) {
            throw broken();
        }
        return fields;
    }

    private String text() {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (!take('"')) {
            take('\\');
            text.append(next());
        }
        return text.toString();
    }

    private boolean take(char wanted) {
        boolean found = at < json.length() && json.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw broken();
        }
    }

    private char next() {
        if (at >= json.length()) {
            throw broken();
        }
        return json.charAt(at++);
    }

    private InvalidFieldException broken() {
        return new InvalidFieldException("payload", "is not canonical at character " + (at + 1));
    }
}
