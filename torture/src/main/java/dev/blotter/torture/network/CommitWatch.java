package dev.blotter.torture.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads along what a client tells a PostgreSQL server (protocol 3.0), and sees when it commits: by a simple query, or
 * by a statement that was prepared earlier and is only named now.
 */
final class CommitWatch {

    private static final int LENGTH = 4;
    private static final int TYPED = 1 + LENGTH;
    private static final int TLS_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final Set<String> commits = new HashSet<>();
    private boolean begun;

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
                boolean commit = isCommit(texts[1]);
                if (commit) {
                    commits.add(texts[0]);
                } else {
                    commits.remove(texts[0]);
                }
                yield false;
            }
            case 'B' -> commits.contains(texts[1]);
            default -> false;
        };
    }

    private static boolean isCommit(String sql) {
        return sql.strip().toUpperCase(Locale.ROOT).startsWith("COMMIT");
    }
}
