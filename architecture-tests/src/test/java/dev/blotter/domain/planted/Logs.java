package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;
import java.util.logging.Level;

@Breaks("ArrowsTest.domain")
record Logs(Level level) {}
