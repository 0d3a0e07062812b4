package dev.blotter.torture.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A command as the witness knows it: texts only, so that nothing of the product's own reading and computing is in what
 * the product is judged by.
 *
 * @param id the command's id, which is its idempotency key
 * @param portfolio whose book it changes; of zeros for reference data
 * @param fields as the kind names them
 */
public record Request(RequestKind kind, UUID id, UUID portfolio, List<String> fields) {

    private static final int HEAD = 3;

    public Request {
        fields = List.copyOf(fields);
        if (fields.size() != kind.names().size()) {
            throw new IllegalArgumentException(kind + " has the fields " + kind.names());
        }
    }

    public static Request of(RequestKind kind, UUID id, UUID portfolio, String... fields) {
        return new Request(kind, id, portfolio, List.of(fields));
    }

    /** The request that a line was made of. */
    public static Request parse(String line) {
        List<String> texts = LineCode.texts(line);
        return new Request(
                RequestKind.valueOf(texts.get(0)),
                UUID.fromString(texts.get(1)),
                UUID.fromString(texts.get(2)),
                texts.subList(HEAD, texts.size()));
    }

    /** Everything of it in one line. */
    public String line() {
        List<String> texts = new ArrayList<>(List.of(kind.name(), id.toString(), portfolio.toString()));
        texts.addAll(fields);
        return LineCode.line(texts);
    }

    /** What its field of that name says. */
    public String get(String name) {
        int index = kind.names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(kind + " has no " + name);
        }
        return fields.get(index);
    }

    /** The same under another id. */
    public Request under(UUID other) {
        return new Request(kind, other, portfolio, fields);
    }

    /** The same, saying something else in one field. */
    public Request with(String name, String value) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(kind.names().indexOf(name), value);
        return new Request(kind, id, portfolio, changed);
    }

    /** SHA-256 of what it says, without its id. */
    public String hash() {
        try {
            byte[] content = LineCode.line(fields).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
