package dev.blotter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.architecture.Source.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How large things may get. There is no list of exceptions.
class BudgetTest {

    private static final long MEDIAN_LINES = 60;
    private static final long MOST_LINES = 300;
    private static final long MOST_LINES_OF_A_METHOD = 40;

    private static final List<Source> SOURCES = Source.ofMainCode();

    @Test
    void half_of_the_files_are_short() {
        List<Long> lines = SOURCES.stream()
                .filter(source -> !source.isPackageInfo())
                .map(Source::lines)
                .sorted()
                .toList();
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void no_file_is_long() {
        assertThat(SOURCES.stream()
                        .filter(source -> source.lines() > MOST_LINES)
                        .map(source -> source.name() + " " + source.lines()))
                .isEmpty();
    }

    @Test
    void no_method_is_long() {
        assertThat(SOURCES.stream()
                        .filter(source -> source.lines() > MOST_LINES_OF_A_METHOD)
                        .flatMap(source -> source.methods().stream())
                        .filter(method -> method.lines() > MOST_LINES_OF_A_METHOD))
                .isEmpty();
    }

    @Test
    void methods_and_constructors_are_measured_with_what_is_nested_in_them() {
        Source source = new Source("A.java", """
                record A(int b) {
                    A {
                        assert b > 0;
                    }

                    /// Not counted.
                    @Override
                    public String toString() {
                        return new Object() {
                            String inner() { return ""; }
                        }.inner();
                    }
                }
                """);
        assertThat(source.lines()).isEqualTo(13);
        assertThat(source.methods())
                .containsExactly(
                        new Method("A.java:2 <init>", 3),
                        new Method("A.java:7 toString", 6),
                        new Method("A.java:10 inner", 1));
    }
}
