package dev.blotter.benchmarks.goal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goals and what they were measured to be: for a terminal, a page and a machine. */
public record GoalReport(GoalResult result) {

    /** Shows them on a terminal. */
    public void show(Screen screen) {
        TextTable table =
                new TextTable("goal", "engine", "what", "wanted>", "measured, median (least–most)>", "verdict");
        for (GoalRow row : result.rows()) {
            table.row(row.goal(), row.engine(), row.what(), row.limitText(), row.measuredText(), row.verdict());
        }
        screen.table("Goals", table);
        screen.say("");
        result.facts().forEach(screen::say);
        for (StageResult engine : result.engines()) {
            engine.checks().forEach(check -> screen.say("Checked: " + check.sentence() + "."));
        }
    }

    /** Writes them as a table in Markdown. */
    public void writeMarkdown(Path file) throws IOException {
        StringBuilder text = new StringBuilder("| goal | engine | what | wanted | measured, median (least–most) | |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (GoalRow row : result.rows()) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            row.goal().name(),
                            row.engine(),
                            row.what(),
                            row.limitText(),
                            row.measuredText(),
                            row.verdict()))
                    .append(" |\n");
        }
        text.append('\n');
        result.facts().forEach(fact -> text.append(fact).append(".\n"));
        Files.writeString(file, text);
    }

    /** Writes everything for a machine. */
    public void writeJson(Path file) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Screen(out, false).json(this::write);
        out.flush();
        Files.writeString(file, text.toString());
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("date", result.begun().toString());
        json.writeBooleanField("sound", result.isSound());
        json.writeArrayFieldStart("facts");
        for (String fact : result.facts()) {
            json.writeString(fact);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("goals");
        for (GoalRow row : result.rows()) {
            write(json, row);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, GoalRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("goal", row.goal().name());
        json.writeStringField("engine", row.engine());
        json.writeStringField("what", row.what());
        json.writeStringField("wanted", row.isFloor() ? "at least" : "at most");
        json.writeNumberField("limit", row.limit());
        if (row.isMeasured()) {
            json.writeNumberField("median", row.median());
        }
        json.writeArrayFieldStart("by_round");
        for (double round : row.rounds()) {
            json.writeNumber(round);
        }
        json.writeEndArray();
        json.writeStringField("verdict", row.verdict());
        json.writeEndObject();
    }
}
