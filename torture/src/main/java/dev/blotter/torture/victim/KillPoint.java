package dev.blotter.torture.victim;

import java.util.Locale;

/** Where a victim may end itself, at once and without a word. */
public enum KillPoint {
    /** A shared commit is about to begin. */
    BEFORE_EXECUTE,
    /** All is decided, and what the store holds back is not written yet. */
    AFTER_EXECUTE,
    /** The last statement ran; the commit is next. */
    BEFORE_COMMIT,
    /** The commit is durable, and nobody but the driver knows. */
    AFTER_COMMIT,
    /** The commit's callers are known to have succeeded, and none was told. */
    BEFORE_ANSWER;

    /** As it is written in tables and notes. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
