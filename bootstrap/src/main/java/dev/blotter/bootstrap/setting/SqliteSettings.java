package dev.blotter.bootstrap.setting;

import java.time.Duration;

/**
 * How a SQLite file is opened.
 *
 * @param busyTimeout how long to wait for a lock that another process holds
 * @param pageCacheKib how much of the file each connection keeps in memory
 * @param readers how many connections read side by side
 */
public record SqliteSettings(Duration busyTimeout, int pageCacheKib, int readers) {

    static SqliteSettings of(Settings settings) {
        return new SqliteSettings(
                settings.get(SettingTable.SQLITE_BUSY_TIMEOUT),
                settings.get(SettingTable.SQLITE_CACHE_SIZE),
                settings.get(SettingTable.SQLITE_READERS));
    }
}
