package dev.blotter.contract.simulator;

import dev.blotter.application.command.Command;
import dev.blotter.domain.journal.CommandId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happens in a run.
 *
 * @param processes how many of them share the store
 * @param poisoned commands whose journal entry the store refuses, always
 * @param queue how many commands may wait in a process
 * @param payloads what the commands say, in canonical form
 */
record Script(
        long seed,
        int processes,
        int queue,
        List<Command> commands,
        List<String> payloads,
        Set<CommandId> poisoned,
        List<Step> steps) {

    static Script of(long seed) {
        return new ScriptWriter(seed).write();
    }

    Script with(List<Step> others) {
        return new Script(seed, processes, queue, commands, payloads, poisoned, List.copyOf(others));
    }

    String payload(int command) {
        return payloads.get(command);
    }

    /** A line for each step, and the commands in words. */
    String text() {
        return steps.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Step step) {
        return switch (step) {
            case Step.Send send ->
                "send to process " + send.process() + ": #" + send.command() + " " + words(send.command());
            case Step.Commit commit ->
                "commit of process " + commit.process() + (commit.faults().isEmpty() ? "" : ", " + commit.faults());
            case Step.Deliver deliver -> "answers of process " + deliver.process();
            case Step.GiveUp give -> "the caller of #" + give.command() + " waits no longer";
            case Step.Crash crash -> "crash of process " + crash.process();
            case Step.Jump jump -> "the clock jumps by " + jump.seconds() + " s";
        };
    }

    private String words(int index) {
        Command command = commands.get(index);
        String poison = poisoned.contains(command.id()) ? " (poisoned)" : "";
        return command.kind() + " " + command.id() + poison + " " + payload(index);
    }
}
