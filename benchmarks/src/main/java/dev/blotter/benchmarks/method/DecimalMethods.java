package dev.blotter.benchmarks.method;

import dev.blotter.domain.money.Decimals;
import java.math.BigDecimal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A decimal number from its text, and back. */
@State(Scope.Benchmark)
public class DecimalMethods {

    /** A price, and a number with every digit that is kept. */
    @Param({"101.25", "12345678901234567890.123456789012345678"})
    public String text = "";

    private BigDecimal number = BigDecimal.ZERO;

    /** The number of the text. */
    @Setup
    public void parsed() {
        number = Decimals.parse("number", text);
    }

    /** From its text. */
    @Benchmark
    public BigDecimal parse() {
        return Decimals.parse("number", text);
    }

    /** To its text. */
    @Benchmark
    public String format() {
        return number.toPlainString();
    }
}
