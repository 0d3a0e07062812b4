package dev.blotter.benchmarks.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.benchmarks.load.LatencyLimit;
import dev.blotter.benchmarks.load.LoadResult;
import dev.blotter.benchmarks.load.PlannedSteps;
import dev.blotter.benchmarks.load.Soundness;
import dev.blotter.benchmarks.load.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page has what it should, and needs nothing beside it. */
class HtmlReportTest {

    private static final Pattern ID = Pattern.compile(" id=\"(clipPath[^\"]*)\"");

    @TempDir
    Path folder;

    @Test
    void thePageHasTheSummaryThePlotsTheStepsAndWhatItWasMeasuredOn() throws IOException {
        String page = new HtmlReport(result(true, 500, 1_000, 2_000)).text();
        assertThat(page)
                .contains("The highest rate that kept 99 of 100 answers within 25 ms was 1,000 a second")
                .contains("aria-label=\"Latency over rate\"")
                .contains("aria-label=\"Achieved over asked rate\"")
                .contains("aria-label=\"Latency over time\"")
                .contains("aria-label=\"Latencies at 1,000 a second\"")
                .contains("<tr class=\"shown\"><td>1,000</td>")
                .contains("<th>p99 within 25 ms</th>")
                .contains("2026-11-21T10:00:00Z")
                .contains("sqlite 3, &lt;in-process&gt;")
                .contains("prefers-color-scheme: dark")
                .contains("var(--orange)");
        assertThat(page).doesNotContain("${").doesNotContain("rgb(").doesNotContain("<script");
        assertThat(page.replace("http://www.w3.org/", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void identifiersOfThePlotsDiffer() throws IOException {
        List<String> ids = ID.matcher(new HtmlReport(result(true, 500, 1_000)).text())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(ids).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void oneStepHasNothingToBeOver() throws IOException {
        assertThat(new HtmlReport(result(true, 500)).text())
                .contains("aria-label=\"Latency over time\"")
                .doesNotContain("Latency over rate");
    }

    @Test
    void whatIsNotSoundStandsOut() throws IOException {
        assertThat(new HtmlReport(result(false, 500)).text()).contains("<p class=\"bad\">Checked: NOT SOUND: planned");
    }

    @Test
    void plotsAreWrittenAsPictures() throws IOException {
        Plots.of(result(true, 500, 1_000, 2_000)).writeTo(folder);
        for (String name : List.of("latency-over-rate", "achieved-over-rate", "latency-over-time", "histogram")) {
            assertThat(ImageIO.read(folder.resolve(name + ".png").toFile()).getWidth())
                    .isEqualTo(Charts.WIDTH);
        }
        assertThat(folder.toFile().list()).hasSize(4);
    }

    private static LoadResult result(boolean sound, int... rates) {
        PlannedSteps planned = new PlannedSteps(1_000);
        List<Step> steps = Arrays.stream(rates).mapToObj(planned::run).toList();
        return PlannedSteps.result(
                Optional.of(LatencyLimit.parse("25ms")),
                steps,
                new Soundness(sound, (sound ? "" : "NOT SOUND: ") + "planned"));
    }
}
