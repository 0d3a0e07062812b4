package dev.blotter.benchmarks.load.report;

import dev.blotter.benchmarks.load.LoadResult;
import dev.blotter.benchmarks.load.Step;
import dev.blotter.benchmarks.load.StepTable;
import dev.blotter.benchmarks.load.Summary;
import dev.blotter.benchmarks.load.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;

/** One page that needs nothing beside it: a summary in words, the plots, all steps, and what it was measured on. */
public record HtmlReport(LoadResult result) {

    private static final String TEMPLATE = "report.html";

    /** The page. */
    public String text() throws IOException {
        List<String> sentences = new Summary(result).sentences();
        StringSubstitutor values = new StringSubstitutor(Map.of(
                "date", escaped(result.begun().toString()),
                "finding", escaped(sentences.getFirst()),
                "sentences", paragraphs(sentences.subList(1, sentences.size())),
                "tiles", tiles(result.shown()),
                "plots", plots(),
                "steps", steps(),
                "facts", facts()));
        values.setEnableUndefinedVariableException(true);
        return values.replace(template());
    }

    private static String template() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("the program's jar lacks " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String paragraphs(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> "<p" + (sentence.contains("NOT SOUND") ? " class=\"bad\"" : "") + ">"
                        + escaped(sentence) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String tiles(Step step) {
        return tile(Texts.whole(step.rate()), "asked a second")
                + tile(Texts.rounded(step.achieved()), "done a second")
                + tile(Texts.millis(step.latency(50)) + " ms", "p50")
                + tile(Texts.millis(step.p99()) + " ms", "p99")
                + tile(Texts.millis(step.latency(99.9)) + " ms", "p99.9")
                + tile(Texts.whole(step.counts().errors()), "errors");
    }

    private static String tile(String figure, String name) {
        return "<div><b>" + escaped(figure) + "</b><span>" + escaped(name) + "</span></div>\n";
    }

    private String plots() {
        SvgPages pages = new SvgPages();
        return Plots.of(result).all().stream()
                .map(plot -> "<figure>" + pages.element(plot) + "<figcaption>" + escaped(plot.caption())
                        + "</figcaption></figure>")
                .collect(Collectors.joining("\n"));
    }

    private String steps() {
        String head = StepTable.head(result.limit()).stream()
                .map(name -> "<th>" + escaped(name.replace(">", "")) + "</th>")
                .collect(Collectors.joining());
        return "<thead><tr>" + head + "</tr></thead>\n<tbody>"
                + result.byRate().stream().map(this::row).collect(Collectors.joining("\n")) + "</tbody>";
    }

    private String row(Step step) {
        String kind = step.rate() == result.shown().rate() ? " class=\"shown\"" : "";
        return "<tr" + kind + ">"
                + StepTable.row(step, result.limit()).stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private String facts() {
        return result.facts().entrySet().stream()
                .map(fact ->
                        "<tr><th>" + escaped(fact.getKey()) + "</th><td>" + escaped(fact.getValue()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }
}
