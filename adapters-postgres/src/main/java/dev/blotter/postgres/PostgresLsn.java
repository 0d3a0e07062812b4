package dev.blotter.postgres;

import dev.blotter.domain.store.ReadToken;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in the server's write-ahead log (PostgreSQL's type {@code pg_lsn}). */
record PostgresLsn(long position) implements Comparable<PostgresLsn> {

    private static final Pattern TEXT = Pattern.compile("([0-9A-Fa-f]{1,8})/([0-9A-Fa-f]{1,8})");
    private static final int HEXADECIMAL = 16;

    /** The position that a token stands for; empty when it stands for none. */
    static Optional<PostgresLsn> of(ReadToken token) {
        Matcher text = TEXT.matcher(token.position());
        return text.matches() ? Optional.of(of(text)) : Optional.empty();
    }

    /** Reads it as PostgreSQL writes it, such as {@code 16/B374D848}. */
    static PostgresLsn parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no position in the write-ahead log");
        }
        return of(matcher);
    }

    private static PostgresLsn of(Matcher text) {
        long high = Long.parseLong(text.group(1), HEXADECIMAL);
        long low = Long.parseLong(text.group(2), HEXADECIMAL);
        return new PostgresLsn(high << Integer.SIZE | low);
    }

    boolean isAtLeast(PostgresLsn other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(PostgresLsn other) {
        return Long.compareUnsigned(position, other.position);
    }
}
