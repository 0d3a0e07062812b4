package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;
import java.nio.file.Path;

@Breaks("ArrowsTest.domain")
record ReadsFiles(Path path) {}
