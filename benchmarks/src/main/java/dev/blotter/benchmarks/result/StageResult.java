package dev.blotter.benchmarks.result;

import dev.blotter.domain.store.StoreInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one engine gave.
 *
 * @param durability what the database says of how it keeps what it confirms
 * @param commands how many commands were counted and how many entries the journals grew by, of works of commands
 */
public record StageResult(
        StoreInfo database,
        Map<String, String> durability,
        List<Sample> samples,
        List<Check> checks,
        List<TableSize> sizes,
        Commands commands) {

    public StageResult {
        durability = Map.copyOf(durability);
        samples = List.copyOf(samples);
        checks = List.copyOf(checks);
        sizes = List.copyOf(sizes);
    }

    /** Commands that were counted, and the entries that the journals grew by. */
    public record Commands(long counted, long entries) {

        /** None were. */
        public static final Commands NONE = new Commands(0, 0);

        Commands plus(Commands more) {
            return new Commands(counted + more.counted, entries + more.entries);
        }
    }

    /** This and what another work gave on the same engine. */
    public StageResult plus(StageResult more) {
        return new StageResult(
                database,
                durability.isEmpty() ? more.durability : durability,
                joined(samples, more.samples),
                joined(checks, more.checks),
                joined(sizes, more.sizes),
                commands.plus(more.commands));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The engine's name. */
    public String engine() {
        return database.engine();
    }

    /** Whether all that was looked at is as it should be. */
    public boolean isSound() {
        return checks.stream().allMatch(Check::isSound);
    }
}
