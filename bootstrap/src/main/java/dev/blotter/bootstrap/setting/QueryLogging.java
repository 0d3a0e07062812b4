package dev.blotter.bootstrap.setting;

import dev.blotter.bootstrap.statement.SlowStatements;

/** What is written about statements. */
final class QueryLogging {

    private QueryLogging() {}

    static SlowStatements of(Settings settings) {
        return new SlowStatements(
                settings.get(SettingTable.ENABLE_QUERY_LOGGING), settings.get(SettingTable.SLOW_QUERY_THRESHOLD));
    }
}
