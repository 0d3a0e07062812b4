package dev.blotter.contract.simulator;

import dev.blotter.application.command.Command;
import dev.blotter.domain.journal.CommandId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Writes a script with what a seed draws. */
final class ScriptWriter {

    private static final int WINDOW = 4;
    private static final int LARGE_WINDOW = 20;
    private static final int HOUR_SECONDS = 3_600;
    private static final int CALLS = 24;

    private static final List<Fault.Kind> FAULTS = List.of(
            Fault.Kind.AWAY,
            Fault.Kind.CUT,
            Fault.Kind.CUT,
            Fault.Kind.FULL,
            Fault.Kind.ROW_REFUSED,
            Fault.Kind.ROW_REFUSED,
            Fault.Kind.RUN_AGAIN,
            Fault.Kind.COMMIT_LOST,
            Fault.Kind.COMMIT_LOST,
            Fault.Kind.ANSWER_LOST,
            Fault.Kind.ANSWER_LOST,
            Fault.Kind.CRASH,
            Fault.Kind.CRASH_BEFORE_COMMIT,
            Fault.Kind.CRASH_AFTER_COMMIT);

    private final long seed;
    private final SplittableRandom random;
    private final List<Step> steps = new ArrayList<>();
    private final int processes;
    private final int faultsInTen;

    ScriptWriter(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.processes = random.nextInt(3) == 0 ? 2 : 1;
        this.faultsInTen = random.nextInt(6);
    }

    Script write() {
        List<Command> commands = new RandomCommands(random).make();
        Set<CommandId> poisoned = new HashSet<>();
        if (random.nextInt(4) == 0) {
            poisoned.add(commands.get(random.nextInt(commands.size())).id());
        }
        int queue = random.nextInt(8) == 0 ? 2 : 64;
        List<Integer> order = order(commands.size());
        for (int i = 0; i < order.size(); i++) {
            steps.add(new Step.Send(process(), order.get(i)));
            between(order.subList(0, i + 1));
        }
        List<String> payloads =
                commands.stream().map(command -> command.payload().json()).toList();
        return new Script(seed, processes, queue, commands, payloads, poisoned, steps);
    }

    /** Commands are sent in the order of their story, more or less. */
    private List<Integer> order(int commands) {
        int window = random.nextInt(4) == 0 ? LARGE_WINDOW : WINDOW;
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            left.add(i);
        }
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int place = random.nextBoolean() ? 0 : random.nextInt(Math.min(window, left.size()));
            order.add(left.remove(/* index */ place));
        }
        return order;
    }

    private void between(List<Integer> sent) {
        while (random.nextInt(10) < 5) {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6, 7 -> steps.add(new Step.Commit(process(), faults()));
                case 8, 9, 10, 11, 12 -> steps.add(new Step.Deliver(process()));
                case 13, 14, 15 -> steps.add(new Step.Send(process(), any(sent)));
                case 16 -> steps.add(new Step.GiveUp(any(sent)));
                case 17 -> steps.add(new Step.Crash(process()));
                case 18 -> steps.add(new Step.Jump(random.nextBoolean() ? HOUR_SECONDS : -HOUR_SECONDS));
                default -> steps.add(new Step.GiveUp(sent.getLast()));
            }
        }
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        while (random.nextInt(10) < faultsInTen && faults.size() < 3) {
            faults.add(new Fault(FAULTS.get(random.nextInt(FAULTS.size())), 1 + random.nextInt(CALLS)));
        }
        return faults;
    }

    private int any(List<Integer> sent) {
        return sent.get(random.nextInt(sent.size()));
    }

    private int process() {
        return random.nextInt(processes);
    }
}
