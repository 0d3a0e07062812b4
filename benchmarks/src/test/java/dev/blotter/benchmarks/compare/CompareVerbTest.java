package dev.blotter.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.benchmarks.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was planted is found, noise is not taken for it, and what cannot be compared is refused. */
class CompareVerbTest {

    @TempDir
    Path folder;

    @Test
    void whatBecameSlowerIsNamedAndEndsWithTwo() {
        Program run = compare(
                quiet().with("fill", 64, "Blotter", 900, 910, 905), quiet().with("fill", 64, "Blotter", 700, 705, 699));
        assertThat(line(run, "fill"))
                .contains("rate")
                .contains("905")
                .contains("-22.7 %")
                .endsWith("slower");
        assertThat(line(run, "place")).endsWith("within noise");
        assertThat(run.out()).contains("1 slower, 0 faster, 1 within noise");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void whatBecameFasterIsFine() {
        Program run = compare(
                quiet().with("fill", 64, "Blotter", 700, 705, 699), quiet().with("fill", 64, "Blotter", 900, 910, 905));
        assertThat(line(run, "fill")).endsWith("faster");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void roundsThatLieAmongEachOtherAreNoiseHoweverFarTheirMediansAre() {
        Program run = compare(
                new PlantedRun().with("fill", 1, "Blotter", 900, 1_400, 1_000),
                new PlantedRun().with("fill", 1, "Blotter", 700, 950, 600));
        assertThat(line(run, "fill")).contains("-30.0 %").endsWith("within noise");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aChangeOfAFewPercentIsNoiseHoweverQuietTheRoundsAre() {
        Program run = compare(
                new PlantedRun().with("fill", 1, "Blotter", 1_000, 1_001, 1_002),
                new PlantedRun().with("fill", 1, "Blotter", 970, 971, 972));
        assertThat(line(run, "fill")).contains("-3.0 %").endsWith("within noise");
    }

    @Test
    void aMachineThatBecameSlowerForEverybodyIsNotBlottersDoing() {
        Program run = compare(
                new PlantedRun().with("fill", 1, "Blotter", 900, 910, 905).with("fill", 1, "JDBC", 450, 455, 452),
                new PlantedRun().with("fill", 1, "Blotter", 600, 610, 605).with("fill", 1, "JDBC", 300, 305, 302));
        assertThat(line(run, "fill")).contains("ratio to JDBC").contains("2.00").endsWith("within noise");
    }

    @Test
    void thePeerThatScattersLeastIsTheYardstick() {
        PlantedRun before = new PlantedRun().with("fill", 1, "Blotter", 900, 910, 905);
        PlantedRun after = new PlantedRun().with("fill", 1, "Blotter", 600, 610, 605);
        for (PlantedRun each : new PlantedRun[] {before, after}) {
            each.with("fill", 1, "JDBC", 200, 455, 990).with("fill", 1, "pgbench", 500, 501, 502);
        }
        Program run = compare(before, after);
        assertThat(line(run, "fill")).contains("ratio to pgbench").endsWith("slower");
    }

    @Test
    void oneSpoiltRoundAmongManyDoesNotHideWhatBecameSlower() {
        Program run = compare(
                new PlantedRun().with("fill", 1, "Blotter", 900, 905, 910, 902, 907, 400),
                new PlantedRun().with("fill", 1, "Blotter", 700, 705, 710, 702, 707, 704));
        assertThat(line(run, "fill")).endsWith("slower");
    }

    @Test
    void anotherMachineIsRefusedUnlessItIsAskedFor() {
        Path before = quiet().in(folder, "old.json");
        Path after = quiet().machine("cpu", "Intel Xeon").in(folder, "new.json");
        assertSentence(
                run(before, after),
                "of different machines, 'AMD EPYC, 2 cores, 24 GB, Linux amd64, JDK 25, "
                        + "postgresql 15' and 'Intel Xeon,");
        assertThat(Program.run("bench", "compare", before.toString(), after.toString(), "--other-machine")
                        .exitCode())
                .isZero();
    }

    @Test
    void anUpdateOfTheSystemIsTheSameMachine() {
        Program run = compare(
                quiet(), quiet().machine("os", "Linux 6.19.2 amd64").machine("jdk", "Eclipse Adoptium 25.0.4+1-LTS"));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void otherEnginesPlansAndTooFewRoundsAreRefused() {
        assertSentence(
                compare(quiet(), new PlantedRun().on("sqlite").with("place", 1, "Blotter", 500, 505, 502)),
                "of different plans",
                "place with 1 callers on sqlite");
        assertSentence(
                compare(quiet(), quiet().with("fill", 64, "Blotter", 1, 2, 3)),
                "of different plans",
                "place with 1 callers on postgresql, fill with 64 callers on postgresql");
        assertSentence(
                compare(
                        new PlantedRun().with("fill", 1, "Blotter", 9, 9),
                        new PlantedRun().with("fill", 1, "Blotter", 9, 9, 9)),
                "has 2 rounds of fill with 1 callers on postgresql");
        assertSentence(compare(quiet(), quiet().unsound()), "was not sound");
        assertSentence(compare(quiet(), new PlantedRun()), "has no measurements");
        assertSentence(compare(quiet(), new PlantedRun().with("fill", 1, "Blotter", 0, 1, 2)), "without a rate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sound": true,           | is not JSON
            []                        | is no result of bench --json: it lacks sound
            {"sound": true}           | is no result of bench --json: it lacks samples
            ''                        | it lacks sound
            """)
    void brokenFilesAreRefused(String text, String sentence) throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, text);
        assertSentence(run(quiet().in(folder, "old.json"), broken), "broken.json", sentence);
    }

    @Test
    void filesThatAreNotThereAndFoldersAreRefused() {
        Path old = quiet().in(folder, "old.json");
        assertSentence(run(old, folder.resolve("no.json")), "no.json is not there");
        assertSentence(run(folder, old), "cannot be read");
        assertSentence(Program.run("bench", "compare", old.toString()), "Missing required parameter");
    }

    @Test
    void theFirstRunOnAMachineIsKeptAndTheNextComparedWithIt() throws IOException {
        Path baselines = folder.resolve("baselines");
        Program first = bench(baselines);
        assertThat(first.err()).doesNotContain("blotter: the");
        assertThat(first.exitCode()).isZero();
        Path kept = only(baselines);
        assertThat(kept.getFileName().toString()).matches("[a-z0-9-]+-jdk-[0-9]+-sqlite-3\\.json");
        assertThat(first.out()).contains("Kept as the baseline of").contains(kept.toString());
        String before = Files.readString(kept);

        Program second = bench(baselines);
        assertThat(second.out()).contains("Blotter before and after").contains("ratio to JDBC");
        assertThat(second.exitCode()).isIn(0, 2);
        assertThat(Files.readString(only(baselines))).isEqualTo(before);

        assertThat(bench(baselines, "--new-baseline").exitCode()).isZero();
        assertThat(Files.readString(only(baselines))).isNotEqualTo(before);
    }

    @Test
    void baselinesThatCannotBeAreRefusedBeforeAnythingIsMeasured() throws IOException {
        assertSentence(Program.run("bench", "--new-baseline"), "--new-baseline needs --baseline DIR");
        assertSentence(
                Program.run("bench", "--rounds", "2", "--baseline", folder.toString()),
                "--rounds is 2; --baseline takes 3");
        Path file = Files.createFile(folder.resolve("file"));
        assertSentence(Program.run("bench", "--baseline", file.toString()), "which is no folder");
    }

    private Program bench(Path baselines, String... more) {
        return Program.run(Stream.concat(
                        Stream.of("bench", "place", "--callers", "2", "--seconds", "0.05", "--peers", "jdbc"),
                        Stream.concat(
                                Stream.of("--db", "sqlite:///" + folder.resolve("book.db"), "--baseline"),
                                Stream.concat(Stream.of(baselines.toString()), Stream.of(more))))
                .toArray(String[]::new));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().getFirst();
        }
    }

    private static PlantedRun quiet() {
        return new PlantedRun().with("place", 1, "Blotter", 500, 505, 502);
    }

    private Program compare(PlantedRun before, PlantedRun after) {
        return run(before.in(folder, "old.json"), after.in(folder, "new.json"));
    }

    private static Program run(Path before, Path after) {
        return Program.run("bench", "compare", before.toString(), after.toString());
    }

    private static String line(Program run, String work) {
        return run.out()
                .lines()
                .filter(line -> line.strip().startsWith(work + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.toString()));
    }

    private static void assertSentence(Program run, String... parts) {
        assertThat(run.err()).startsWith("blotter: ").contains(parts).contains("\n");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
