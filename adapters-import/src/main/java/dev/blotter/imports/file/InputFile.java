package dev.blotter.imports.file;

import dev.blotter.imports.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A file that is being read: plain, or unpacked on the way from gz or from a zip that holds one file. */
public final class InputFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final Packing packing;
    private final Optional<String> packedName;
    private final LineReader lines;

    private InputFile(Path path, Packing packing, Optional<String> packedName, InputStream content) {
        this.path = path;
        this.packing = packing;
        this.packedName = packedName;
        this.lines = new LineReader(content);
    }

    /**
     * Opens a file.
     *
     * @throws BadInputException when it is not there, or is packed in a way that cannot be read
     */
    public static InputFile open(Path path) {
        if (Files.isDirectory(path)) {
            throw BadInputException.of(path, "is a directory; a file is needed");
        }
        if (!Files.exists(path)) {
            throw BadInputException.of(path, "does not exist");
        }
        try {
            return opened(path);
        } catch (IOException e) {
            throw BadInputException.of(path, Packing.PLAIN.problem(e), e);
        }
    }

    private static InputFile opened(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        Packing packing = Packing.PLAIN;
        try {
            raw.mark(Packing.TELLING_BYTES);
            packing = Packing.of(raw.readNBytes(Packing.TELLING_BYTES));
            raw.reset();
            return switch (packing) {
                case PLAIN -> new InputFile(path, packing, Optional.empty(), raw);
                case GZ -> new InputFile(path, packing, Optional.empty(), new GZIPInputStream(raw, BUFFER_BYTES));
                case ZIP -> unzipped(path, raw);
            };
        } catch (IOException e) {
            raw.close();
            throw BadInputException.of(path, packing.problem(e), e);
        } catch (BadInputException e) {
            raw.close();
            throw e;
        }
    }

    private static InputFile unzipped(Path path, InputStream raw) throws IOException {
        // The list of contents stands at the end of a zip: to read it first shows whether the end is there.
        List<String> names = filesIn(path);
        if (names.size() != 1) {
            throw BadInputException.of(path, "is a zip of " + names.size() + " files; it must hold one");
        }
        ZipInputStream zip = new ZipInputStream(raw);
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        return new InputFile(path, Packing.ZIP, Optional.of(names.getFirst()), zip);
    }

    private static List<String> filesIn(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    public Path path() {
        return path;
    }

    /** The name of the file within a zip. */
    public Optional<String> packedName() {
        return packedName;
    }

    /** The number of the line that was read last, or could not be read; the first is 1. */
    public long line() {
        return lines.line();
    }

    /**
     * The next line, or nothing at the end of the file.
     *
     * @throws BadInputException when the file ends too early, is damaged, or is not a text
     */
    public Optional<String> nextLine() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw BadInputException.at(path, lines.line(), packing.problem(e), e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw BadInputException.of(path, packing.problem(e), e);
        }
    }
}
