package dev.blotter.bootstrap.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set is read exactly; what cannot be, or is unknown, is named. */
@Isolated("changes the process's locale")
class SettingsTest {

    @Test
    void withoutAWordTheTableCounts() {
        for (Setting<?> setting : SettingTable.all()) {
            assertThat(Settings.NONE.isSet(setting)).as(setting.key()).isFalse();
            assertThat(Settings.NONE.find(setting)).as(setting.key()).isEmpty();
            assertThat(Settings.NONE.get(setting))
                    .as(setting.key())
                    .isEqualTo(setting.type().read(setting.preset()).orElseThrow());
        }
    }

    @Test
    void everyNameIsThereOnceAndHasItsProperty() {
        assertThat(SettingTable.all()).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(SettingTable.all())
                .allSatisfy(setting -> assertThat(setting.meaning()).endsWith("."));
        assertThat(SettingTable.POOL_PRE_PING.property()).contains("blotter.db.pool-pre-ping");
        assertThat(SettingTable.DATABASE_URL.property()).contains("blotter.db.url");
        assertThat(SettingTable.PGHOST.property()).isEmpty();
    }

    @Test
    void whatIsBlankIsNotSet() {
        Settings settings = Settings.of(Map.of("DB_POOL_SIZE", " ", "DATABASE_URL", ""));
        assertThat(settings.isSet(SettingTable.DATABASE_URL)).isFalse();
        assertThat(settings.get(SettingTable.POOL_SIZE)).isEqualTo(5);
    }

    @Test
    void aVariableGoesBeforeAProperty() {
        Map<String, String> properties = Map.of("blotter.db.pool-size", "6", "blotter.db.max-overflow", "7");
        Settings settings = Settings.of(Map.of("DB_POOL_SIZE", "8", "DB_MAX_OVERFLOW", ""), properties);
        assertThat(settings.get(SettingTable.POOL_SIZE)).isEqualTo(8);
        assertThat(settings.get(SettingTable.MAX_OVERFLOW)).isEqualTo(7);
        assertThat(settings.name(SettingTable.MAX_OVERFLOW)).isEqualTo("blotter.db.max-overflow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes", "on", "TRUE", "Yes", " on "})
    void yes(String text) {
        assertThat(echo(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "no", "off", "OFF", "No"})
    void no(String text) {
        assertThat(echo(text)).isFalse();
    }

    @Test
    void namesAreAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(SettingTable.SQLITE_READERS.property()).contains("blotter.db.sqlite-readers");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "0.1, PT0.1S",
        "0.000000001, PT0.000000001S",
        "1.50, PT1.5S",
        "86400, PT24H",
        "0.300000000, PT0.3S"
    })
    void aTimeIsReadExactly(String text, Duration time) {
        assertThat(Settings.of(Map.of("DB_SLOW_QUERY_THRESHOLD", text)).get(SettingTable.SLOW_QUERY_THRESHOLD))
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DB_POOL_SIZE | many | connections, a whole number from 1 to 1000
            DB_POOL_SIZE | 0 | connections, a whole number from 1 to 1000
            DB_POOL_SIZE | 1001 | connections, a whole number from 1 to 1000
            DB_POOL_SIZE | 5.5 | connections, a whole number from 1 to 1000
            DB_POOL_SIZE | 99999999999 | connections, a whole number from 1 to 1000
            DB_MAX_OVERFLOW | -1 | connections, a whole number from 0 to 999
            DB_POOL_TIMEOUT | 30s | seconds, a whole number from 1 to 86400
            DB_POOL_TIMEOUT | 1.5 | seconds, a whole number from 1 to 86400
            DB_POOL_RECYCLE | 29 | seconds, a whole number from 30 to 604800
            DB_LEAK_DETECTION_THRESHOLD | 1 | seconds, a whole number from 2 to 86400, or 0 for never
            DB_LOCK_TIMEOUT | 0.0001 | seconds, a number with at most 3 decimals from 0.001 to 86400
            DB_SLOW_QUERY_THRESHOLD | 1e-3 | seconds, a number with at most 9 decimals from 0 to 86400
            DB_SLOW_QUERY_THRESHOLD | .5 | seconds, a number with at most 9 decimals from 0 to 86400
            DB_ECHO_POOL | maybe | true or false (1 or 0, yes or no, on or off)
            DB_SQLITE_CACHE_SIZE | 16MB | KiB, a whole number from 64 to 4194304
            """)
    void whatCannotBeIsNamedWithUnitAndRange(String key, String value, String taken) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(key, value)))
                .withMessage(key + " is '" + value + "'; it takes " + taken);
        String property =
                "blotter.db." + key.substring(3).toLowerCase(Locale.ROOT).replace('_', '-');
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(), Map.of(property, value)))
                .withMessage(property + " is '" + value + "'; it takes " + taken);
    }

    @Test
    void everyNumberRefusesAWord() {
        for (Setting<?> setting : SettingTable.all()) {
            if (!(setting.type() instanceof TextType)) {
                assertThatIllegalArgumentException()
                        .as(setting.key())
                        .isThrownBy(() -> Settings.of(Map.of(setting.key(), "x")))
                        .withMessageStartingWith(setting.key() + " is 'x'; it takes ");
            }
        }
    }

    @Test
    void aRefusalIsOneShortLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of("DB_POOL_SIZE", "5\n" + "6".repeat(10_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "DB_POOLSIZE, DB_POOL_SIZE",
        "DB_POOL_SIZ, DB_POOL_SIZE",
        "DB_OVERFLOW_MAX, DB_MAX_OVERFLOW",
        "DB_READ_REPLICA_URLS, DB_READ_REPLICA_URL",
        "DB_STATEMENT_TIMEOUT_MS, DB_STATEMENT_TIMEOUT",
        "DB_CACHE_ORDER_TTL, DB_CACHE_ORDERS_TTL",
        "BLOTTER_DB_POOL_SIZE, DB_POOL_SIZE",
    })
    void anUnknownVariableIsNamedWithTheNearest(String unknown, String nearest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(unknown, "canary")))
                .withMessage(unknown + " is not a setting of Blotter; the nearest is " + nearest
                        + ". Correct it or take it away");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABSE_URL, DATABASE_URL",
        "DATABASE_ULR, DATABASE_URL",
        "DATABASE_URL_, DATABASE_URL",
        "database_url, DATABASE_URL",
        "PGHOTS, PGHOST",
        "PGPASSWORT, PGPASSWORD",
        "PGSLMODE, PGSSLMODE",
        "B_POOL_SIZE, DB_POOL_SIZE",
        "BD_POOL_SIZE, DB_POOL_SIZE",
        "Db_POOL_SIZE, DB_POOL_SIZE",
        "MICRONAUT_CONFIG_FILE, MICRONAUT_CONFIG_FILES",
    })
    void aSlipInANameWithoutThePrefixIsFoundToo(String slip, String nearest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(slip, "canary")))
                .withMessage(slip + " is not a setting of Blotter; the nearest is " + nearest
                        + ". Correct it or take it away");
    }

    @Test
    void aNameWithSomethingInvisibleIsRefusedInOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of("DATABASE_URL\r", "canary")))
                .satisfies(
                        e -> assertThat(e.getMessage()).contains("DATABASE_URL").doesNotContain("\r"));
    }

    @Test
    void anUnknownPropertyIsNamedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(), Map.of("blotter.db.poolSize", "5")))
                .withMessageContaining("blotter.db.poolSize")
                .withMessageContaining("blotter.db.pool-size");
    }

    @Test
    void whatIsNotBlottersIsPassedOver() {
        assertThat(Settings.of(Map.of("DBUS_SESSION", "x", "db_pools", "x", "PGSSLCRL", "x", "BLOTTER_JAVA_OPTS", "x"))
                        .isSet(SettingTable.POOL_SIZE))
                .isFalse();
    }

    private static boolean echo(String text) {
        return Settings.of(Map.of("DB_ECHO_POOL", text)).get(SettingTable.ECHO_POOL);
    }
}
