package dev.blotter.bootstrap.setting;

import dev.blotter.postgres.PostgresTimeouts;
import java.math.BigDecimal;
import java.time.Duration;

/** How long anything on PostgreSQL may take. */
final class TimeoutSettings {

    private TimeoutSettings() {}

    static PostgresTimeouts of(Settings settings) {
        Duration statement = settings.get(SettingTable.STATEMENT_TIMEOUT);
        Duration socket = settings.get(SettingTable.SOCKET_TIMEOUT);
        if (socket.compareTo(statement) <= 0) {
            throw new IllegalArgumentException(settings.name(SettingTable.SOCKET_TIMEOUT) + " is " + socket.toSeconds()
                    + " s; it must be longer than " + settings.name(SettingTable.STATEMENT_TIMEOUT) + ", which is "
                    + BigDecimal.valueOf(statement.toMillis(), 3)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " s");
        }
        return new PostgresTimeouts(
                settings.get(SettingTable.CONNECT_TIMEOUT), settings.get(SettingTable.LOCK_TIMEOUT), statement, socket);
    }
}
