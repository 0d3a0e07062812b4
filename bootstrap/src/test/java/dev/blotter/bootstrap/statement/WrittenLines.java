package dev.blotter.bootstrap.statement;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/** What is written to a log from now on, until it is closed. */
public final class WrittenLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level before;

    private WrittenLines(String name, Level level) {
        this.logger = (Logger) LoggerFactory.getLogger(name);
        this.before = logger.getLevel();
        logger.setLevel(level);
        start();
        logger.addAppender(this);
    }

    /** Slow statements. */
    public static WrittenLines ofSlowStatements() {
        return new WrittenLines(SlowStatementLog.LOGGER, Level.WARN);
    }

    /** Every statement. */
    public static WrittenLines ofEveryStatement() {
        return new WrittenLines(SlowStatementLog.LOGGER, Level.DEBUG);
    }

    /** Requests that repeat a statement. */
    public static WrittenLines ofRepeatedStatements() {
        return new WrittenLines(RepeatedStatements.class.getName(), Level.WARN);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLevel() + " " + event.getFormattedMessage());
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until so many are written. */
    public List<String> await(int count) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (lines.size() < count) {
            assertThat(System.nanoTime()).as("deadline, with %s", lines).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
        return lines();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        stop();
    }
}
