package dev.blotter.application.book;

/** What was decided on a command, before the commit that makes it true. */
public sealed interface Verdict {

    /** It takes effect under this journal sequence. */
    record Applied(long sequence) implements Verdict {}

    /** The same took effect before, under this journal sequence. */
    record Duplicate(long sequence) implements Verdict {}

    /** Something else stands under its id, since this journal sequence. */
    record Conflict(long sequence, String message) implements Verdict {}

    /** It has no effect. */
    record Refused(RefusalReason reason, String message) implements Verdict {}

    /** A refusal because something that the command names does not exist. */
    static Verdict unknown(RefusalReason reason, String subject) {
        return new Refused(reason, subject + " is not known in this portfolio");
    }
}
