package dev.blotter.contract.simulator;

import dev.blotter.application.command.Command;
import dev.blotter.contract.simulator.Ledger.Answer;
import dev.blotter.contract.simulator.Ledger.Kind;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what callers were told against the journals: the invariants I1 to I4, and I8. */
final class Promises {

    private final Script script;
    private final List<Command> commands;
    private final Ledger ledger;
    private final Map<PortfolioId, List<JournalEntry>> journals;
    private final List<String> broken = new ArrayList<>();

    Promises(Script script, Ledger ledger, Map<PortfolioId, List<JournalEntry>> journals) {
        this.script = script;
        this.commands = script.commands();
        this.ledger = ledger;
        this.journals = journals;
    }

    /** What does not hold. */
    List<String> broken() {
        broken.addAll(ledger.unforeseen());
        Map<Said, Long> stored = stored();
        for (int i = 0; i < commands.size(); i++) {
            check(i, Optional.ofNullable(stored.get(said(i))));
        }
        nothingElse(stored.keySet());
        return broken;
    }

    private record Said(PortfolioId portfolio, CommandId id, CommandKind kind, String payload) {

        static Said of(JournalEntry entry) {
            return new Said(
                    entry.said().portfolio(),
                    entry.said().command(),
                    entry.said().kind(),
                    entry.said().payload());
        }
    }

    private Said said(int number) {
        Command command = commands.get(number);
        return new Said(command.portfolio(), command.id(), command.kind(), script.payload(number));
    }

    private Map<Said, Long> stored() {
        Map<Said, Long> stored = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        journals.values()
                .forEach(journal -> journal.forEach(entry -> {
                    if (!ids.add(entry.said().key())) {
                        broken.add("I2: command " + entry.said().command() + " stands in the journal twice");
                    }
                    stored.put(Said.of(entry), entry.sequence());
                }));
        return stored;
    }

    private void check(int number, Optional<Long> stored) {
        Command command = commands.get(number);
        int applied = 0;
        boolean perhaps = false;
        for (Answer answer : ledger.answers(number)) {
            switch (answer.kind()) {
                case APPLIED -> {
                    applied++;
                    if (stored.isEmpty() || stored.get() != answer.sequence()) {
                        violated(number, "I1: was acknowledged under " + answer.sequence() + " and is not there");
                    }
                }
                case DUPLICATE -> requireSame(number, command, answer.sequence());
                case CONFLICT -> requireOther(number, command, answer.sequence());
                case UNKNOWN -> perhaps = true;
                case REFUSED, FAILED -> {}
            }
        }
        if (applied > 1) {
            violated(number, "I2: was applied " + applied + " times");
        }
        boolean repeated = ledger.answers(number).stream().anyMatch(answer -> answer.kind() == Kind.DUPLICATE);
        if (stored.isPresent() && applied == 0 && !perhaps && !repeated && !twin(number)) {
            violated(number, "I8: was answered as not stored and is stored");
        }
    }

    /** Whether the very same was sent as another one. */
    private boolean twin(int number) {
        Said said = said(number);
        for (int i = 0; i < commands.size(); i++) {
            if (i != number && said(i).equals(said)) {
                return true;
            }
        }
        return false;
    }

    private void requireSame(int number, Command command, long sequence) {
        boolean same = entry(command.portfolio(), sequence)
                .map(entry -> entry.said().kind() == command.kind()
                        && entry.said().payload().equals(script.payload(number)))
                .orElse(false);
        if (!same) {
            violated(number, "I1: is said to stand under " + sequence + " and does not");
        }
    }

    private void requireOther(int number, Command command, long sequence) {
        boolean other = entry(command.portfolio(), sequence)
                .map(entry -> !entry.said().payload().equals(script.payload(number)))
                .orElse(false);
        if (!other) {
            violated(number, "I8: is said to conflict with " + sequence + ", which is not so");
        }
    }

    private Optional<JournalEntry> entry(PortfolioId portfolio, long sequence) {
        return journals.getOrDefault(portfolio, List.of()).stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst();
    }

    private void nothingElse(Set<Said> stored) {
        Set<Said> sent = new HashSet<>();
        for (int i = 0; i < commands.size(); i++) {
            if (ledger.wasSent(i)) {
                sent.add(said(i));
            }
        }
        for (Said one : stored) {
            if (!sent.contains(one)) {
                broken.add("I3: the journal has " + one + ", which nobody sent");
            }
        }
    }

    private void violated(int number, String sentence) {
        Command command = commands.get(number);
        String[] parts = sentence.split(": ", 2);
        broken.add(parts[0] + ": #" + number + " " + command.kind() + " " + parts[1]);
    }
}
