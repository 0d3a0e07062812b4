package dev.blotter.bootstrap.setting;

import java.time.Duration;

/**
 * How a write is tried again after a failure that passes.
 *
 * @param attempts how often it is tried in all
 * @param delay before the second attempt; it doubles with each
 * @param timeout the longest that it is tried when its caller named no deadline
 */
public record RetrySettings(int attempts, Duration delay, Duration timeout) {

    static RetrySettings of(Settings settings) {
        return new RetrySettings(
                settings.get(SettingTable.RETRY_ATTEMPTS),
                settings.get(SettingTable.RETRY_DELAY),
                settings.get(SettingTable.RETRY_TIMEOUT));
    }
}
