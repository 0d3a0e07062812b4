package dev.blotter.bootstrap.setting;

import dev.blotter.jdbc.resilience.RetrySettings;

/** How work is tried again after a failure that passes. */
final class Retries {

    private Retries() {}

    static RetrySettings of(Settings settings) {
        return new RetrySettings(
                settings.get(SettingTable.RETRY_ATTEMPTS),
                settings.get(SettingTable.RETRY_DELAY),
                settings.get(SettingTable.RETRY_TIMEOUT));
    }
}
