package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.LineCode;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.Testimony;
import dev.blotter.torture.witness.Witness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A victim, seen from outside: what it is asked goes by the witness, and so does what it answers. */
public final class VictimProcess implements AutoCloseable {

    private static final long SECONDS_TO_END = 60;
    private static final Duration NO_HURRY = Duration.ofMinutes(2);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private final Process process;
    private final Writer in;
    private final Witness witness;
    private final Calls calls;
    private final long begin = System.nanoTime();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final AtomicLong reads = new AtomicLong();
    private final Thread reader;
    private volatile CompletableFuture<String> verified = new CompletableFuture<>();

    private VictimProcess(Process process, Witness witness) {
        this.process = process;
        this.witness = witness;
        this.calls = new Calls(witness);
        this.in = process.outputWriter(StandardCharsets.US_ASCII);
        this.reader = Thread.ofVirtual().start(this::listen);
    }

    /** Starts one that writes what it says about itself behind what the log holds already. */
    public static VictimProcess start(VictimJvm jvm, Map<String, String> environment, Path log, Witness witness)
            throws IOException {
        ProcessBuilder builder = jvm.builder(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new VictimProcess(builder.start(), witness);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard(line.split("\t", 3));
            }
        } catch (IOException e) {
            // It ended in the middle of a line.
        } finally {
            process.onExit().join();
            calls.end();
            ready.complete("ended");
            verified.complete("-1\tended");
        }
    }

    private void heard(String[] said) {
        switch (said[0]) {
            case "READY" -> ready.complete("");
            case "FAILED" -> ready.complete(said[1]);
            case "VERIFIED" -> verified.complete(said[1] + "\t" + said[2]);
            case String number
            when NUMBER.matcher(number).matches() ->
                calls.answered(
                        Long.parseLong(number),
                        AnswerKind.valueOf(said[1]),
                        LineCode.texts(said[2]).getFirst());
            default -> {
                // The JVM says something about its cache.
            }
        }
    }

    /** Waits until the book is open; says why it is not. */
    public Optional<String> awaitReady(Duration patience) {
        try {
            return Optional.of(ready.get(patience.toMillis(), TimeUnit.MILLISECONDS))
                    .filter(why -> !why.isEmpty());
        } catch (TimeoutException e) {
            return Optional.of("it was not ready within " + patience);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Since it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Asks, after the witness wrote it down. */
    public List<CompletableFuture<Answer>> execute(List<Request> requests, Duration patience) {
        return ask("execute", requests, patience, "");
    }

    /** Asks, after the witness wrote it down. */
    public CompletableFuture<Answer> execute(Request request, Duration patience) {
        return execute(List.of(request), patience).getFirst();
    }

    /** Hands them all in one right after the other, as a feed does. */
    public List<CompletableFuture<Answer>> batch(List<Request> requests, Duration patience) {
        return ask("batch", requests, patience, "go\n");
    }

    private List<CompletableFuture<Answer>> ask(String verb, List<Request> requests, Duration patience, String then) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Testimony sent : witness.asked(requests)) {
            answers.add(calls.begin(sent, patience));
            lines.append("%s\t%d\t%d\t%s\n"
                    .formatted(
                            verb,
                            sent.number(),
                            patience.toMillis(),
                            sent.request().line()));
        }
        send(lines + then);
        return answers;
    }

    /**
     * Reads where a portfolio's journal ends.
     *
     * @param consistency "primary", "after" with a token, or "replica" with milliseconds
     */
    public CompletableFuture<Answer> read(UUID portfolio, String consistency, Duration patience) {
        return told(patience, "read\t%d\t%d\t%s\t%s", patience.toMillis(), portfolio, consistency)
                .whenComplete((answer, _) -> calls.read(answer));
    }

    /** What is not as it should be, a line each; nothing when all is well. */
    public String health() {
        return told(NO_HURRY, "health\t%d").join().text();
    }

    /** Lets it go on without what is missing; answers with what that is, a line for each portfolio. */
    public Answer acceptLosses() {
        return told(NO_HURRY, "accept\t%d").join();
    }

    /** Lets it open another book as well, look at it and try to write this to it. */
    public Inspected inspect(String url, Request write) {
        return Inspected.parse(
                told(NO_HURRY, "inspect\t%d\t%s\t%s", url, write.line()).join());
    }

    /** What is not the witness's business. */
    private CompletableFuture<Answer> told(Duration patience, String line, Object... more) {
        long number = -reads.incrementAndGet();
        CompletableFuture<Answer> answer = calls.begin(number, patience, false);
        List<Object> all = new ArrayList<>(List.of(number));
        all.addAll(List.of(more));
        send((line + "\n").formatted(all.toArray()));
        return answer;
    }

    /** Lets it end itself at the so-manieth time that it passes a point. */
    public void halt(KillPoint point, int time) {
        send("halt\t%s\t%d\n".formatted(point, time));
    }

    /** Lets it check its book: how many differences there are, and the first of them. */
    public String verify(Duration patience) {
        verified = new CompletableFuture<>();
        send("verify\n");
        try {
            return verified.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "-1\tit took longer than " + patience;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void send(String lines) {
        try {
            in.write(lines);
            in.flush();
        } catch (IOException e) {
            // It has ended; its calls are, or will be, answered with NONE.
            if (!process.isAlive()) {
                awaitEnd();
                calls.end();
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** How many calls are not answered yet. */
    public int waiting() {
        return calls.waiting();
    }

    /** Calls that took longer than they may. */
    public List<String> late() {
        return calls.late();
    }

    /** Reads that ended as no reader was told to expect. */
    public List<String> unclear() {
        return calls.unclear();
    }

    /** Ends it at once, from whatever thread. */
    public void end() {
        process.destroyForcibly();
    }

    /** Ends it at once; returns after everything is known to be unanswered. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended by itself; whether it did. */
    public boolean awaitEnd(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                awaitEnd();
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitEnd() {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it finish and end; kills it when it does not. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // It has ended already.
        }
        if (!awaitEnd(Duration.ofSeconds(SECONDS_TO_END))) {
            kill();
        }
    }
}
