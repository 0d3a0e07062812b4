package dev.blotter.domain.store;

import java.time.Duration;

/** How new what is read has to be. The less is asked for, the more servers may answer. */
public sealed interface ReadConsistency {

    /** Everything that was committed when the read began. */
    ReadConsistency PRIMARY = new Primary();

    /**
     * Whatever a replica has that is at most so far behind.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    static ReadConsistency replica(Duration maxLag) {
        return new Replica(maxLag);
    }

    /** At least the write that the token came with, and all before it. */
    static ReadConsistency after(ReadToken token) {
        return new After(token);
    }

    /** The primary answers. */
    record Primary() implements ReadConsistency {}

    /**
     * A replica or a cache may answer.
     *
     * @param maxLag the age of the oldest commit, of those that the primary was seen to have, that may be missing.
     *     While the primary is away its commits are not seen, and the lag is that of when it was seen last
     */
    record Replica(Duration maxLag) implements ReadConsistency {
        public Replica {
            if (maxLag.isNegative()) {
                throw new IllegalArgumentException("maxLag is " + maxLag + "; it is at least zero");
            }
        }
    }

    /**
     * A replica may answer once it has the write; until then the primary does.
     *
     * @param token what the write was answered with
     */
    record After(ReadToken token) implements ReadConsistency {}
}
