package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files under {@code deploy/} can be read, and ask for nothing that is not there. */
class DeployFilesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DEPLOY = ROOT.resolve("deploy");
    private static final Path METRICS = ROOT.resolve("docs/operating/metrics.md");

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:blotter|hikaricp|jvm|process|system|http_server|executor|logback)_\\w+");
    private static final Pattern LISTED = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

    @Test
    void theDashboardAsksForMetricsThatAreListed() {
        List<String> questions = texts("grafana/blotter.json", "expr");
        assertThat(questions).hasSizeGreaterThan(40).allSatisfy(DeployFilesTest::isWhole);
        assertThat(metrics(questions)).isSubsetOf(listed());
        assertThat(texts("grafana/blotter.json", "uid")).containsOnly("blotter", "${datasource}");
        assertThat(texts("grafana/blotter.json", "title")).doesNotHaveDuplicates();
    }

    @Test
    void theAlertsAskForMetricsThatAreListedAndSayWhatIsWrongInASentence() {
        List<Map<?, ?>> rules = maps(yaml("prometheus/rules.yml").get("groups")).stream()
                .flatMap(group -> maps(group.get("rules")).stream())
                .toList();
        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules.stream().map(rule -> rule.get("alert"))).doesNotHaveDuplicates();
        for (Map<?, ?> rule : rules) {
            assertThat(map(rule.get("labels")).get("severity")).isIn("critical", "warning", "info");
            assertThat(text(map(rule.get("annotations")).get("summary"))).matches("(?s)[A-Z{5].*[.?]");
        }
        List<String> questions =
                rules.stream().map(rule -> text(rule.get("expr"))).toList();
        assertThat(questions).allSatisfy(DeployFilesTest::isWhole);
        assertThat(metrics(questions)).isSubsetOf(listed());
    }

    @Test
    void everyMetricThatIsListedIsShownOrAlertedOn() {
        List<String> questions = new ArrayList<>(texts("grafana/blotter.json", "expr"));
        questions.add(read(DEPLOY.resolve("prometheus/rules.yml")));
        Set<String> known = listed();
        known.remove("hikaricp_connections_min");
        known.removeIf(name -> name.startsWith("blotter_statement_") && name.endsWith("_count"));
        assertThat(known).hasSizeGreaterThan(30).isSubsetOf(metrics(questions));
    }

    @Test
    void prometheusLoadsTheAlertsAndAsksWhereBlotterAnswers() {
        Map<?, ?> config = yaml("prometheus/prometheus.yml");
        assertThat(list(config.get("rule_files")))
                .allSatisfy(name -> assertThat(DEPLOY.resolve("prometheus").resolve(text(name)))
                        .exists());
        assertThat(maps(config.get("scrape_configs"))).singleElement().satisfies(job -> {
            assertThat(job.get("job_name")).isEqualTo("blotter");
            assertThat(job.get("metrics_path")).isEqualTo("/prometheus");
        });
    }

    @Test
    void theComposeFilePublishesNothingButBlotter() {
        Map<?, ?> services = map(yaml("docker/compose.yml").get("services"));
        assertThat(services.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("primary", "replica", "blotter");
        services.forEach(
                (name, service) -> assertThat(map(service).containsKey("ports")).isEqualTo("blotter".equals(name)));
        assertThat(text(list(map(services.get("blotter")).get("ports")).getFirst()))
                .startsWith("${BLOTTER_BIND:-127.0.0.1}:");
    }

    @Test
    void theComposeFileHoldsNoPasswordAndTheExampleNamesEachVariable() {
        String compose = read(DEPLOY.resolve("docker/compose.yml"));
        assertThat(compose.lines().filter(line -> line.contains("PASSWORD")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\$\\{\\w*PASSWORD:\\?.*"));
        String example = read(DEPLOY.resolve("docker/.env.example"));
        assertThat(found(VARIABLE, compose))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(example).containsPattern("(?m)^#?" + variable + "="));
        assertThat(example).doesNotContainPattern("(?m)PASSWORD=.+$");
    }

    @Test
    void whatTheFilesNameIsThere() {
        Map<?, ?> services = map(yaml("docker/compose.yml").get("services"));
        List<String> mounted = services.values().stream()
                .flatMap(service -> {
                    Object volumes = map(service).get("volumes");
                    return volumes == null ? Stream.empty() : list(volumes).stream();
                })
                .map(DeployFilesTest::text)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();
        assertThat(mounted)
                .hasSize(2)
                .allSatisfy(file ->
                        assertThat(DEPLOY.resolve("docker").resolve(file)).isExecutable());
        assertThat(texts("railway/railway.json", "dockerfilePath"))
                .singleElement()
                .satisfies(file -> assertThat(ROOT.resolve(file)).exists());
        assertThat(texts("railway/railway.json", "healthcheckPath")).containsExactly("/health");
        for (String line : read(DEPLOY.resolve("docker/Dockerfile")).lines().toList()) {
            if (line.startsWith("COPY") && !line.contains("--from")) {
                Stream.of(line.split(" "))
                        .filter(word -> word.matches("LICENSE|deploy/.*"))
                        .forEach(file -> assertThat(ROOT.resolve(file)).exists());
            }
        }
    }

    @Test
    void theImageIsNotRunByRootAndHasNoVolumeOfItsOwn() {
        String image = read(DEPLOY.resolve("docker/Dockerfile"));
        assertThat(image).containsPattern("(?m)^USER 10001:10001$").doesNotContainPattern("(?m)^VOLUME");
    }

    private static void isWhole(String question) {
        for (String pair : List.of("()", "{}", "[]")) {
            assertThat(question.chars().filter(c -> c == pair.charAt(0)).count())
                    .as(question)
                    .isEqualTo(question.chars().filter(c -> c == pair.charAt(1)).count());
        }
    }

    /** The one list of metrics: the page's tables. */
    private static Set<String> listed() {
        return new TreeSet<>(found(LISTED, read(METRICS)));
    }

    private static Set<String> metrics(Collection<String> questions) {
        return questions.stream()
                .flatMap(question -> METRIC.matcher(question).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** All texts of a JSON file under a name, wherever they are. */
    private static List<String> texts(String file, String name) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json =
                new JsonFactory().createParser(DEPLOY.resolve(file).toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && name.equals(json.currentName())) {
                    texts.add(json.getText());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return texts;
    }

    private static Map<?, ?> yaml(String file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(read(DEPLOY.resolve(file))));
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        list(value).forEach(each -> maps.add(map(each)));
        return maps;
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
