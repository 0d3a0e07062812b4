package dev.blotter.torture.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Outside of the victim's process: writes down each request before it is sent and each answer when it came, in a file
 * of its own that is forced to the disk. What it knows is what the store is judged by.
 */
public final class Witness implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<Long, Testimony> testimonies = new TreeMap<>();
    private long last;

    public Witness(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests whose fate is not known, by id: the newest sending that says it decides, whatever was said before. */
    public synchronized Map<UUID, Request> unknown() {
        Map<UUID, Request> open = new LinkedHashMap<>();
        List<Testimony> all = testimonies();
        for (Testimony each : all) {
            if (each.isUnknown()) {
                open.put(each.request().id(), each.request());
            } else if (each.isRefusedForGood()) {
                open.remove(each.request().id());
            }
        }
        all.stream()
                .filter(Testimony::isAcked)
                .forEach(each -> open.remove(each.request().id()));
        return open;
    }

    /** Where it is written down. */
    public Path file() {
        return file;
    }

    /** Writes down what is going to be sent; returns after it is on the disk. */
    public synchronized List<Testimony> asked(List<Request> requests) {
        List<Testimony> sent = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Request request : requests) {
            Testimony testimony = new Testimony(++last, request, Optional.empty());
            sent.add(testimony);
            testimonies.put(testimony.number(), testimony);
            lines.append("sent\t%d\t%s\t%s%n".formatted(testimony.number(), request.hash(), request.line()));
        }
        write(lines);
        force();
        return sent;
    }

    /** Writes down what was answered. */
    public synchronized void answered(long number, Answer answer) {
        Testimony asked = testimonies.get(number);
        if (asked == null || asked.answer().isPresent()) {
            throw new IllegalStateException("answer " + number + " was not asked for, or came twice");
        }
        testimonies.put(number, new Testimony(number, asked.request(), Optional.of(answer)));
        write(new StringBuilder("answered\t%d\t%s\t%d\t%s%n"
                .formatted(number, answer.kind(), answer.millis(), LineCode.line(List.of(answer.text())))));
    }

    /** Notes something that happened between requests, such as a fault. */
    public synchronized void note(String text) {
        write(new StringBuilder("note\t").append(LineCode.line(List.of(text))).append(System.lineSeparator()));
        force();
    }

    /** Everything so far. */
    public synchronized List<Testimony> testimonies() {
        return List.copyOf(testimonies.values());
    }

    private void write(StringBuilder lines) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forces what is written to the disk; the file stays. */
    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file says that was written by a witness, also one that has ended. */
    public static List<Testimony> read(Path file) throws IOException {
        Map<Long, Testimony> read = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            String[] parts = line.split("\t", 4);
            if (parts[0].equals("sent")) {
                long number = Long.parseLong(parts[1]);
                read.put(number, new Testimony(number, Request.parse(parts[3]), Optional.empty()));
            } else if (parts[0].equals("answered")) {
                String[] rest = parts[3].split("\t", 2);
                Answer answer = new Answer(
                        AnswerKind.valueOf(parts[2]), LineCode.texts(rest[1]).getFirst(), Long.parseLong(rest[0]));
                read.computeIfPresent(
                        Long.valueOf(parts[1]), (n, asked) -> new Testimony(n, asked.request(), Optional.of(answer)));
            }
        }
        return List.copyOf(read.values());
    }
}
