package dev.blotter.torture.row;

import java.util.List;

/** What a server that is well may answer in the middle of a transaction. */
enum Collision {
    /** The trigger of {@link RefusedCommits} says so, with the command's id behind it. */
    SERIALIZATION("40001", "could not serialize"),
    DEADLOCK("40P01", "deadlock detected"),
    LOCK_TIMEOUT("55P03", "canceling statement due to lock timeout"),
    CANCEL("57014", "canceling statement due to user request");

    private final String state;
    private final String sentence;

    Collision(String state, String sentence) {
        this.state = state;
        this.sentence = sentence;
    }

    /** The SQLSTATE. */
    String state() {
        return state;
    }

    /** How the server's log names it. */
    String sentence() {
        return sentence;
    }

    /** How often it came about. */
    long among(List<String> errors) {
        return errors.stream().filter(error -> error.startsWith(sentence)).count();
    }
}
