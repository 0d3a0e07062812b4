package dev.blotter.torture.row;

import dev.blotter.torture.program.PatientServer;
import dev.blotter.torture.program.ServedProgram;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.victim.ProcessFigures;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a row asks over HTTP: the program, or what is planted instead of it.
 *
 * @param pid whose memory is looked at
 */
record Served(int port, long pid, Runnable end) implements AutoCloseable {

    /** A heap of one size, so that memory can be compared. */
    private static final List<String> HEAP = List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch");

    /** On a new store. */
    static Served start(Trial trial) throws IOException, SQLException, InterruptedException {
        if (trial.stage().isPlanted(Plant.PATIENT_SERVER)) {
            PatientServer patient = PatientServer.start();
            return new Served(patient.port(), ProcessHandle.current().pid(), patient::close);
        }
        trial.arena().renew();
        Map<String, String> environment = new HashMap<>(trial.arena().environment());
        environment.put("HOME", trial.stage().folder().toString());
        ServedProgram program = ServedProgram.start(
                HEAP,
                environment,
                trial.stage().folder(),
                trial.stage().folder().resolve("serve"));
        return new Served(program.port(), program.process().pid(), program::close);
    }

    ProcessFigures figures() throws IOException {
        return ProcessFigures.of(pid);
    }

    @Override
    public void close() {
        end.run();
    }
}
