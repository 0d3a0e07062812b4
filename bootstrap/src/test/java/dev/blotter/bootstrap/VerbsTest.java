package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line knows. */
class VerbsTest {

    @Test
    void theyAreAllListedButWhatTheLauncherAsks() {
        Program help = Program.run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("serve", "demo", "replay", "verify", "status", "migrate", "in-doubt", "accept-loss")
                .doesNotContain("prepare-start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "replay", "verify", "status", "migrate", "in-doubt", "accept-loss"})
    void eachSaysWhatItTakes(String verb) {
        Program help = Program.run(verb, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: blotter " + verb);
    }

    @Test
    void oneThatIsMisspeltIsNamed() {
        Program program = Program.run("serv");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.err()).contains("serv", "Did you mean").contains("serve");
    }

    @Test
    void aStartIsPrepared() {
        assertThat(Program.run("prepare-start").exitCode()).isZero();
    }
}
