package dev.blotter.bootstrap.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for operators and the table of settings say the same. */
class ConfigurationPageTest {

    private static final String PAGE = "docs/operating/configuration.md";

    @Test
    void thePageHasEverySettingAsTheTableHasIt() throws IOException {
        List<String> expected =
                SettingTable.all().stream().map(ConfigurationPageTest::row).toList();
        List<String> rows = Files.readAllLines(root().resolve(PAGE)).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` .*"))
                .toList();
        assertThat(rows)
                .as("the rows of " + PAGE + ", as the table of settings makes them")
                .isEqualTo(expected);
    }

    @Test
    void theReadmeLeadsToThePage() throws IOException {
        assertThat(Files.readString(root().resolve("README.md"))).contains("](" + PAGE + ")");
    }

    /** Key, unit, default, range, engine, meaning. */
    private static String row(Setting<?> setting) {
        SettingType<?> type = setting.type();
        String preset = setting.preset().isEmpty() ? "" : "`" + setting.preset() + "`";
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(setting.key(), type.unit(), preset, type.range(), setting.engine(), setting.meaning())
                .replace("|  |", "| |")
                .replace("|  |", "| |");
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = root.getParent();
        }
        return root;
    }
}
