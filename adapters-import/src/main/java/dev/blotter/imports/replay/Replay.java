package dev.blotter.imports.replay;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.imports.flow.FlowFile;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Replays files of recorded order flow through the shared commit. */
public final class Replay {

    private final CommitLine line;
    private final ReplaySettings settings;

    /** @param commit the shared commit: {@code groupCommit::submit} */
    public Replay(Function<Command, CompletionStage<Outcome>> commit, ReplaySettings settings) {
        this.line = new CommitLine(commit);
        this.settings = settings;
    }

    /**
     * Replays all that is left of a file.
     *
     * @throws dev.blotter.imports.BadInputException when a row is not of the file's format; the rows before it were
     *     answered by then, and those that were accepted stay stored
     * @throws dev.blotter.domain.store.StoreException when the store failed; to replay the file again is safe
     */
    public ReplayReport run(FlowFile flow) throws InterruptedException {
        long begun = System.nanoTime();
        Tally tally = new ReplayRun(flow, line, settings).run();
        return tally.report(flow, System.nanoTime() - begun);
    }
}
