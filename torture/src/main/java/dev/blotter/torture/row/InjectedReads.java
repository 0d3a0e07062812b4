package dev.blotter.torture.row;

import dev.blotter.bootstrap.Main;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.program.RawHttp;
import dev.blotter.torture.program.ServedProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same texts in files of order flow, and in everything of a request that a server looks at. */
final class InjectedReads {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FILES = 12;
    private static final int ERROR = 500;

    private final Trial trial;
    private final List<String> payloads;
    private final List<Violation> found;
    private long sent;

    InjectedReads(Trial trial, List<String> payloads, List<Violation> found) {
        this.trial = trial;
        this.payloads = payloads;
        this.found = found;
    }

    long sent() {
        return sent;
    }

    /** In the head of a file, in its rows, and in the words beside it. A sample, since each opens the book. */
    void files() throws IOException {
        String url = trial.arena().environment().getOrDefault("DATABASE_URL", "");
        for (int i = 0; i < FILES; i++) {
            String payload = payloads.get(trial.random().nextInt(payloads.size()));
            Path file = trial.stage().folder().resolve("20131007_spy_Trade_Tick.csv");
            String head = "time," + payload + ",size,venue,condition,suspicious\n";
            String row = "34200000,1685900,100," + payload + ",@,0\n";
            Files.write(file, (i % 2 == 0 ? head : row).getBytes(StandardCharsets.UTF_8));
            replay("--db", url, file.toString(), "--format", "tape");
            replay("--db", url, file.toString(), "--format", payload);
            replay("--db", url, file.toString(), "--format", "tape", "--symbol", payload);
            replay("--db", url, file.toString(), "--format", "tape", "--portfolio", payload);
            replay("--db", url, file.toString(), "--format", "tape", "--quote", payload);
        }
    }

    private void replay(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        String[] all = new String[words.length + 1];
        all[0] = "replay";
        System.arraycopy(words, 0, all, 1, words.length);
        sent++;
        Main.run(out, out, all);
        if (InjectionRow.DATABASE_ERROR.matcher(said.toString()).find()
                || said.toString().contains("not foreseen")) {
            found.add(new Violation(Invariant.I8, "a file with it was refused in the database's words"));
        }
    }

    /** In paths, names and values of parameters, headers and bodies. */
    void http() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(trial.arena().environment());
        environment.put("HOME", trial.stage().folder().toString());
        try (ServedProgram served = ServedProgram.start(
                List.of(),
                environment,
                trial.stage().folder(),
                trial.stage().folder().resolve("serve"))) {
            for (String payload : payloads) {
                String coded =
                        URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
                ask(served, "GET /api/database/" + coded, "", "");
                ask(served, "GET /api/database/metrics?sort=" + coded + "&" + coded + "=1&limit=" + coded, "", "");
                ask(served, "GET /health/" + coded + "?filter=" + coded, "", "");
                ask(served, "GET /swagger/" + coded, "X-Portfolio: " + oneLine(payload) + "\r\n", "");
                String json = "{\"" + payload + "\":\"" + payload + "\"}";
                ask(served, "POST /api/database/" + coded, "Content-Type: application/json\r\n", json);
            }
            if (served.get("/health", PATIENCE).status() != 200) {
                found.add(new Violation(Invariant.I8, "the server is not well after all requests"));
            }
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\r\n\0]", " ");
    }

    private void ask(ServedProgram served, String line, String header, String body) throws IOException {
        sent++;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (RawHttp http = new RawHttp(served.port(), PATIENCE)) {
            http.send((line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header
                            + (body.isEmpty() ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            http.send(bytes);
            RawHttp.Reply reply = http.reply();
            if (reply.status() >= ERROR || reply.status() < 0) {
                found.add(new Violation(Invariant.I8, "a request was answered " + reply.status()));
            }
            if (InjectionRow.DATABASE_ERROR.matcher(reply.body()).find()) {
                found.add(new Violation(Invariant.I8, "an answer has the database's words"));
            }
        }
    }
}
