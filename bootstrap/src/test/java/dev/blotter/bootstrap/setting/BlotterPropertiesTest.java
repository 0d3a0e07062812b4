package dev.blotter.bootstrap.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in files of settings is read as it is meant, or refused with its place. */
@Isolated("changes the process's properties")
class BlotterPropertiesTest {

    private static final String MARK = "\ufeff";

    private static final String FILES = "micronaut.config.files";

    @TempDir
    Path folder;

    @AfterEach
    void forgetFiles() {
        System.clearProperty(FILES);
    }

    private Settings read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        // Micronaut asks the JVM itself.
        System.setProperty(FILES, file.toString());
        return Settings.of(Map.of(), BlotterProperties.found(Map.of(), System.getProperties()));
    }

    private void refused(String name, String text, String... said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(name, text))
                .satisfies(e -> assertThat(e.getMessage()).contains(said).contains(name));
    }

    @Test
    void linesMayEndAsWindowsEndsThem() throws IOException {
        Settings properties = read("a.properties", "# pool\r\nblotter.db.pool-size=7\r\nblotter.db.max-overflow=3\r\n");
        assertThat(properties.get(SettingTable.POOL_SIZE)).isEqualTo(7);
        assertThat(properties.get(SettingTable.MAX_OVERFLOW)).isEqualTo(3);
        Settings yaml = read("a.yml", "blotter:\r\n  db:\r\n    pool-size: 8\r\n");
        assertThat(yaml.get(SettingTable.POOL_SIZE)).isEqualTo(8);
    }

    @Test
    void aByteOrderMarkIsRefusedSinceItHidesTheFirstKey() {
        refused("b.properties", MARK + "blotter.db.pool-size=7\n", "line 1", "byte order mark");
        refused("b.yml", MARK + "blotter:\n  db:\n    pool-size: 7\n", "line 1", "byte order mark");
    }

    @Test
    void whatIsGivenTwiceIsRefusedWithBothLines() {
        refused(
                "c.properties",
                "blotter.db.pool-size=7\n# a comment \\\n\nblotter.db.pool-size \\\n  : 8\n",
                "blotter.db.pool-size is given twice",
                "line 1",
                "line 4");
        refused(
                "c.yml",
                "blotter:\n  db:\n    pool-size: 7\n    pool-size: 8\n",
                "blotter.db.pool-size is given twice",
                "line 3",
                "line 4");
        refused(
                "d.yml",
                "blotter:\n  db:\n    pool-size: 7\nblotter:\n  db:\n    max-overflow: 1\n",
                "blotter is given twice");
        refused(
                "c.json",
                "{\"blotter\": {\"db\": {\"pool-size\": 7,\n \"pool-size\": 8}}}",
                "blotter.db.pool-size is given twice");
    }

    @ParameterizedTest
    @CsvSource({
        "blotter.db.pool-siz, blotter.db.pool-size",
        "bloter.db.pool-size, blotter.db.pool-size",
        "blotterdb.pool-size, blotter.db.pool-size",
        "blotter.bd.url, blotter.db.url",
    })
    void aSlipIsNamedWithItsLineAndTheNearest(String slip, String nearest) {
        refused("e.properties", "other=1\n\n" + slip + "=7\n", slip, "line 3", "the nearest is " + nearest);
    }

    @Test
    void aValueThatCannotBeIsNamedWithItsLine() {
        refused("f.yml", "blotter:\n  db:\n    pool-size: many\n", "blotter.db.pool-size", "line 3", "'many'");
    }

    @Test
    void aSlipInASystemPropertyIsFoundToo() {
        Properties system = new Properties();
        system.setProperty("bloter.db.pool-size", "7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(), BlotterProperties.found(Map.of(), system)))
                .withMessageContaining("the nearest is blotter.db.pool-size");
    }
}
