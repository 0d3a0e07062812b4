package dev.blotter.imports.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.blotter.domain.field.InvalidFieldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads messages of Binance, bare or in the envelope of a combined stream, down to their plain fields. */
final class BinanceMessages {

    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The fields of the message by name, in their own text: {@code 61800.30} stays as it is. */
    Map<String, String> read(String text) {
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidFieldException("message", "is not a JSON object");
            }
            Map<String, String> fields = new HashMap<>();
            read(parser, fields);
            if (parser.nextToken() != null) {
                throw new InvalidFieldException("message", "has more behind its JSON object");
            }
            return fields;
        } catch (JsonEOFException e) {
            throw new InvalidFieldException("message", "ends within its JSON; the line is cut off");
        } catch (JsonProcessingException e) {
            throw new InvalidFieldException(
                    "message", "is no JSON at its character " + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }

    private static void read(JsonParser parser, Map<String, String> fields) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("data")) {
                read(parser, fields);
            } else if (value.isStructStart()) {
                parser.skipChildren();
            } else {
                fields.put(name, parser.getText());
            }
        }
    }
}
