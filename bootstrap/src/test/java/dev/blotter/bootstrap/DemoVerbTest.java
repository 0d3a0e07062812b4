package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shows a book that is sound, and the same one for the same seed. */
class DemoVerbTest {

    @TempDir
    Path folder;

    @Test
    void theSameSeedMakesTheSameBook() {
        Program first = Program.run("demo", "--seed", "5", "--orders", "300", "--json");
        Program second = Program.run("demo", "--seed", "5", "--orders", "300", "--json");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("\"sound\" : true");
        assertThat(withoutSpeed(second.out())).isEqualTo(withoutSpeed(first.out()));
    }

    @Test
    void itRunsOnADatabaseThatIsNamedAndTellsPeople() {
        String url = Databases.POSTGRESQL.freshUrl(folder);
        Program demo = Program.run("demo", "--orders", "100", "--db", url);
        assertThat(demo.exitCode()).isZero();
        assertThat(demo.out()).contains("verify: clean").contains("Money of momentum");
        assertThat(Program.run("verify", "--db", url).exitCode()).isZero();
        assertThat(Program.run("status", "--db", url).out())
                .contains("momentum")
                .contains("postgresql");
    }

    private static String withoutSpeed(String json) {
        return json.replaceAll("\"commands_per_second\" : \\d+", "");
    }
}
