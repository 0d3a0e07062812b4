package dev.blotter.torture.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads along what a client tells a PostgreSQL server (protocol 3.0), and sees when it commits what it wrote: by a
 * simple query, or by a statement that was prepared earlier and is only named now. The end of a transaction that only
 * read is no commit: whether it arrives decides on nothing.
 */
final class CommitWatch {

    private static final int LENGTH = 4;
    private static final int TYPED = 1 + LENGTH;
    private static final int TLS_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final Pattern WRITE =
            Pattern.compile("(?:^|;)\\s*(?:INSERT|UPDATE|DELETE)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMIT = Pattern.compile("(?:^|;)\\s*COMMIT\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLLBACK = Pattern.compile("^\\s*ROLLBACK\\s*$", Pattern.CASE_INSENSITIVE);

    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final Map<String, String> prepared = new HashMap<>();
    private boolean begun;
    private boolean wrote;

    /** Whether one of the messages that end in these bytes lets the server commit. */
    boolean isCommitIn(byte[] bytes, int n) {
        part.write(bytes, 0, n);
        ByteBuffer all = ByteBuffer.wrap(part.toByteArray());
        boolean commit = false;
        while (all.remaining() >= (begun ? TYPED : LENGTH)) {
            int head = begun ? 1 : 0;
            int length = head + all.getInt(all.position() + head);
            if (all.remaining() < length) {
                break;
            }
            byte[] message = new byte[length];
            all.get(message);
            commit |= begun ? isCommit(message) : opened(message);
        }
        part.reset();
        part.write(all.array(), all.position(), all.remaining());
        return commit;
    }

    /** Requests for encryption come before the first message, and are refused here. */
    private boolean opened(byte[] message) {
        int code = ByteBuffer.wrap(message).getInt(LENGTH);
        begun = code != TLS_REQUEST && code != GSS_REQUEST;
        return false;
    }

    private boolean isCommit(byte[] message) {
        String[] texts = new String(message, TYPED, message.length - TYPED, StandardCharsets.ISO_8859_1).split("\0", 3);
        return switch (message[0]) {
            case 'Q' -> isCommit(texts[0]);
            case 'P' -> {
                prepared.put(texts[0], texts[1]);
                yield false;
            }
            case 'B' -> isCommit(prepared.getOrDefault(texts[1], ""));
            default -> false;
        };
    }

    private boolean isCommit(String sql) {
        wrote |= WRITE.matcher(sql).find();
        boolean ends = COMMIT.matcher(sql).find();
        boolean commit = ends && wrote;
        if (ends || ROLLBACK.matcher(sql).find()) {
            wrote = false;
        }
        return commit;
    }
}
