package dev.blotter.bootstrap.verb;

import dev.blotter.application.verify.Finding;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.bootstrap.terminal.Progress;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks everything stored against the journal. */
@Command(
        name = "verify",
        description = "Rebuild everything from the journal, compare it with what is stored, and name every difference.")
public final class VerifyVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--limit", defaultValue = "100", description = "How many findings to list; all are counted.")
    private int limit;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() {
        VerifyReport report;
        try (Blotter blotter = Blotter.openExisting(options.database(), SlowStatements.OFF);
                Progress progress = options.progress("verify", "rows")) {
            report = blotter.verify(limit, progress::at);
        }
        show(report, options.screen(verb));
        return report.isClean() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void show(VerifyReport report, Screen screen) {
        if (options.json()) {
            screen.json(json -> {
                json.writeBooleanField("clean", report.isClean());
                json.writeNumberField("portfolios", report.portfolios());
                json.writeNumberField("entries", report.entries());
                json.writeNumberField("rows", report.rows());
                json.writeNumberField("differences", report.differences());
                json.writeArrayFieldStart("findings");
                for (Finding finding : report.findings()) {
                    json.writeStartObject();
                    json.writeStringField("portfolio", finding.portfolio().toString());
                    json.writeStringField("kind", finding.kind().name());
                    json.writeStringField("table", finding.table());
                    json.writeStringField("key", finding.key());
                    json.writeStringField("detail", finding.detail());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
            return;
        }
        String checked = Screen.count(report.entries()) + " journal entries and " + Screen.count(report.rows())
                + " rows of " + Screen.count(report.portfolios()) + " portfolios";
        screen.say(
                report.isClean()
                        ? "@|green clean|@: " + checked + " are what the journal makes them"
                        : "@|red " + Screen.count(report.differences()) + " differences|@ in " + checked);
        TextTable table = new TextTable("what", "table", "key", "detail", "portfolio");
        report.findings().forEach(f -> table.row(f.kind(), f.table(), f.key(), f.detail(), f.portfolio()));
        screen.table("Findings", table);
    }
}
