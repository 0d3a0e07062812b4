package dev.blotter.jdbc.fault;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was answered, and what it promises of each command. */
final class Receipts {

    private final Set<CommandId> stored = new HashSet<>();
    private final Set<CommandId> perhaps = new HashSet<>();
    private final List<String> unforeseen = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    void answered(Command command, Outcome outcome) {
        kinds.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
        switch (outcome) {
            case Outcome.Applied _, Outcome.Duplicate _ -> stored.add(command.id());
            case Outcome.Refused _ -> {}
            case Outcome.Conflict conflict -> unforeseen.add(command.kind() + " ended as " + conflict);
        }
    }

    void failed(Command command, Throwable failure) {
        kinds.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
        switch (failure) {
            case StoreException.Unavailable _, StoreException.Full _ -> {}
            case StoreException.OutcomeUnknown _ -> perhaps.add(command.id());
            default -> unforeseen.add(command.kind() + " ended as " + failure);
        }
    }

    Map<String, Integer> kinds() {
        return kinds;
    }

    /** What was answered and is not so. */
    List<String> broken(List<Command> sent, List<CommandId> journal) {
        List<String> broken = new ArrayList<>(unforeseen);
        for (Command command : sent.subList(0, sent.size() - 1)) {
            long copies = journal.stream().filter(command.id()::equals).count();
            if (stored.contains(command.id()) && copies == 0) {
                broken.add(command.kind() + " was acknowledged and is not stored");
            }
            if (!stored.contains(command.id()) && !perhaps.contains(command.id()) && copies > 0) {
                broken.add(command.kind() + " was answered as not stored and is stored");
            }
            if (copies > 1) {
                broken.add(command.kind() + " is stored " + copies + " times");
            }
        }
        return broken;
    }
}
