package dev.blotter.torture.victim;

import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.store.StoreException;
import dev.blotter.torture.witness.AnswerKind;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** An answer, before it is written. */
record Said(AnswerKind kind, String text) {

    static Said of(Supplier<Outcome> work) {
        try {
            return of(work.get());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** What was applied comes with its token, for whoever wants to read it back. */
    static Said of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied ->
                new Said(AnswerKind.APPLIED, applied.readToken().position());
            case Outcome.Duplicate _ -> new Said(AnswerKind.DUPLICATE, "");
            case Outcome.Conflict conflict -> new Said(AnswerKind.CONFLICT, conflict.message());
            case Outcome.Refused refused -> new Said(AnswerKind.REFUSED, refused.reason() + ": " + refused.message());
        };
    }

    static Said failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        AnswerKind kind = switch (cause) {
            case StoreException.Unavailable _ -> AnswerKind.UNAVAILABLE;
            case StoreException.OutcomeUnknown _ -> AnswerKind.OUTCOME_UNKNOWN;
            case StoreException.Full _ -> AnswerKind.FULL;
            case StoreException.Corrupt _ -> AnswerKind.CORRUPT;
            // The command could not even be made: its sender was told before anything was sent.
            case IllegalArgumentException _ -> AnswerKind.REFUSED;
            default -> AnswerKind.FAILED;
        };
        return new Said(kind, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
}
