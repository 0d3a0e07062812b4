package dev.blotter.bootstrap.setting;

import java.time.Duration;

/**
 * What is told of statements.
 *
 * @param enabled whether each is logged
 * @param slow from which time one counts as slow
 */
public record QueryLogging(boolean enabled, Duration slow) {

    static QueryLogging of(Settings settings) {
        return new QueryLogging(
                settings.get(SettingTable.ENABLE_QUERY_LOGGING), settings.get(SettingTable.SLOW_QUERY_THRESHOLD));
    }
}
