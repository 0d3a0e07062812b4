package dev.blotter.domain.store;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** The store failed. What that means for a write is in its kind. */
public abstract sealed class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The store cannot be reached or is busy: the write is certainly not stored. */
    public static final class Unavailable extends StoreException {
        @Serial
        private static final long serialVersionUID = 1;

        private final Duration retryAfter;

        /** Will last until somebody mends it. */
        public Unavailable(String message) {
            super(message);
            this.retryAfter = Duration.ZERO;
        }

        /** Will last until somebody mends it. */
        public Unavailable(String message, Throwable cause) {
            this(message, cause, Duration.ZERO);
        }

        /** Passes by itself, perhaps within so long. */
        public Unavailable(String message, Throwable cause, Duration retryAfter) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        /** When to send it again; empty when somebody has to mend something first. */
        public Optional<Duration> retryAfter() {
            return retryAfter.isPositive() ? Optional.of(retryAfter) : Optional.empty();
        }
    }

    /** The answer to the commit is not known: the write may be stored. Sending it again with the same id is safe. */
    public static final class OutcomeUnknown extends StoreException {
        @Serial
        private static final long serialVersionUID = 1;

        public OutcomeUnknown(String message) {
            super(message);
        }

        public OutcomeUnknown(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** There is no room left: the write is certainly not stored. */
    public static final class Full extends StoreException {
        @Serial
        private static final long serialVersionUID = 1;

        public Full(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What the store holds cannot be what was written to it. */
    public static final class Corrupt extends StoreException {
        @Serial
        private static final long serialVersionUID = 1;

        public Corrupt(String message) {
            super(message);
        }

        public Corrupt(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
