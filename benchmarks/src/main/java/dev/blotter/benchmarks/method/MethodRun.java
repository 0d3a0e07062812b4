package dev.blotter.benchmarks.method;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How JMH is to measure. */
final class MethodRun {

    private static final String OF_THIS_PACKAGE = "\\.method\\.";
    private static final int FORKS = 2;
    private static final int WARM_UPS = 3;
    private static final int ITERATIONS = 5;
    private static final long QUICK_MILLIS = 20;

    private MethodRun() {}

    /**
     * The options: each method in two JVMs of its own, three seconds of warm-up and five of measurement; quick, one
     * iteration of some milliseconds in this JVM.
     *
     * @throws java.util.regex.PatternSyntaxException when the pattern is none
     */
    static Options options(String pattern, boolean quick, Path json) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(OF_THIS_PACKAGE + ".*" + Pattern.compile(pattern).pattern())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        return quick ? quick(options).build() : full(options).build();
    }

    private static ChainedOptionsBuilder quick(ChainedOptionsBuilder options) {
        TimeValue time = TimeValue.milliseconds(QUICK_MILLIS);
        return options.forks(0)
                .verbosity(VerboseMode.SILENT)
                .warmupIterations(1)
                .warmupTime(time)
                .measurementIterations(1)
                .measurementTime(time);
    }

    private static ChainedOptionsBuilder full(ChainedOptionsBuilder options) {
        return options.forks(FORKS)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }
}
