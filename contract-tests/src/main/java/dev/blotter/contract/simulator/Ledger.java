package dev.blotter.contract.simulator;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.commit.SteppedCommit;
import dev.blotter.domain.store.StoreException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** What was sent and what was answered, as callers know it: kept apart from the store and from the book. */
final class Ledger {

    /** What an answer promises. */
    enum Kind {
        APPLIED,
        DUPLICATE,
        CONFLICT,
        REFUSED,
        FAILED,
        UNKNOWN
    }

    /** @param sequence the journal's sequence that it names; 0 when it names none */
    record Answer(Kind kind, long sequence) {}

    /** A command on its way. */
    private static final class Attempt {
        private final int process;
        private final SteppedCommit.Call call;
        private Optional<Answer> answer = Optional.empty();

        Attempt(int process, SteppedCommit.Call call) {
            this.process = process;
            this.call = call;
        }
    }

    private final List<Command> commands;
    private final List<List<Attempt>> attempts = new ArrayList<>();
    private final List<String> unforeseen = new ArrayList<>();
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final Trace trace;

    Ledger(List<Command> commands, Trace trace) {
        this.commands = commands;
        this.trace = trace;
        commands.forEach(command -> attempts.add(new ArrayList<>()));
    }

    void sent(int command, int process, SteppedCommit.Call call) {
        Attempt attempt = new Attempt(process, call);
        attempts.get(command).add(attempt);
        call.answer().whenComplete((outcome, failure) -> answered(command, attempt, outcome, failure));
    }

    private void answered(int command, Attempt attempt, Outcome outcome, Throwable failure) {
        if (attempt.answer.isPresent()) {
            return;
        }
        Answer answer = failure == null ? answer(outcome) : failed(command, failure);
        end(attempt, answer);
        trace.add(command);
    }

    private void end(Attempt attempt, Answer answer) {
        attempt.answer = Optional.of(answer);
        kinds.merge(answer.kind(), 1, Integer::sum);
        trace.add(answer.kind().name().hashCode());
        trace.add(answer.sequence());
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> new Answer(Kind.APPLIED, applied.sequence());
            case Outcome.Duplicate duplicate -> new Answer(Kind.DUPLICATE, duplicate.sequence());
            case Outcome.Conflict conflict -> new Answer(Kind.CONFLICT, conflict.sequence());
            case Outcome.Refused _ -> new Answer(Kind.REFUSED, 0);
        };
    }

    private Answer failed(int command, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case StoreException.Unavailable _, StoreException.Full _ -> new Answer(Kind.FAILED, 0);
            case StoreException.OutcomeUnknown _, FaultyWrites.Died _ -> new Answer(Kind.UNKNOWN, 0);
            default -> {
                unforeseen.add("#" + command + " " + commands.get(command).kind() + " ended as " + cause);
                yield new Answer(Kind.UNKNOWN, 0);
            }
        };
    }

    /** The caller who sent the command last waits no longer. */
    void gaveUp(int command) {
        if (attempts.get(command).isEmpty()) {
            return;
        }
        Attempt attempt = attempts.get(command).getLast();
        if (attempt.answer.isPresent()) {
            return;
        }
        try {
            end(attempt, answer(attempt.call.giveUp()));
        } catch (StoreException.OutcomeUnknown e) {
            end(attempt, new Answer(Kind.UNKNOWN, 0));
        }
    }

    /** The process died: its callers will never know. */
    void crashed(int process) {
        for (List<Attempt> ofCommand : attempts) {
            for (Attempt attempt : ofCommand) {
                if (attempt.process == process && attempt.answer.isEmpty()) {
                    end(attempt, new Answer(Kind.UNKNOWN, 0));
                }
            }
        }
    }

    /** The answers that a command got so far. */
    List<Answer> answers(int command) {
        List<Answer> answers = new ArrayList<>();
        attempts.get(command).forEach(attempt -> attempt.answer.ifPresent(answers::add));
        return answers;
    }

    boolean wasSent(int command) {
        return !attempts.get(command).isEmpty();
    }

    /** Whether its caller knows that it stands, or that something else does. */
    boolean isSettled(int command) {
        return answers(command).stream()
                .anyMatch(answer -> answer.kind() == Kind.APPLIED
                        || answer.kind() == Kind.DUPLICATE
                        || answer.kind() == Kind.CONFLICT);
    }

    /** How often each kind of answer was given. */
    Map<Kind, Integer> kinds() {
        return kinds;
    }

    /** Answers that nobody may get, and callers who never got one. */
    List<String> unforeseen() {
        List<String> all = new ArrayList<>(unforeseen);
        for (int i = 0; i < commands.size(); i++) {
            if (answers(i).size() < attempts.get(i).size()) {
                all.add("#" + i + " " + commands.get(i).kind() + " was never answered");
            }
        }
        return all;
    }
}
