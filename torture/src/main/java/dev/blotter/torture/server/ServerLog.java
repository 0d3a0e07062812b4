package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server says about itself from some moment on. Errors are there before the client has them. */
public final class ServerLog {

    private static final String ERROR = "ERROR:  ";

    private final Path file;
    private final long begin;

    private ServerLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    /** From now on. */
    public static ServerLog of(PostgresServer server) throws IOException {
        Path file = server.folder().resolve("server.log");
        return new ServerLog(file, Files.size(file));
    }

    /** The sentences of the errors that were not its own. */
    public List<String> errors() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(begin);
            String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.ISO_8859_1);
            return text.lines()
                    .filter(line -> line.contains(ERROR))
                    .map(line -> line.substring(line.indexOf(ERROR) + ERROR.length()))
                    .toList();
        }
    }
}
