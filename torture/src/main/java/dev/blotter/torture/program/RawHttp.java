package dev.blotter.torture.program;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** One connection to a server, over which anything may be sent, also what no client would. */
public final class RawHttp implements AutoCloseable {

    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;

    /** @param patience how long each read waits */
    public RawHttp(int port, Duration patience) throws IOException {
        this.socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
        socket.setSoTimeout((int) patience.toMillis());
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
    }

    /**
     * What came back.
     *
     * @param status 0 when the connection was closed without an answer
     */
    public record Reply(int status, String head, String body) {

        static final Reply CLOSED = new Reply(0, "", "");

        /** Whether the connection is closed after it. */
        public boolean closes() {
            return status == 0 || head.toLowerCase(Locale.ROOT).contains("\r\nconnection: close");
        }
    }

    /** The answer to a GET on a connection of its own. */
    public static Reply get(int port, String path, Duration patience) throws IOException {
        try (RawHttp http = new RawHttp(port, patience)) {
            http.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            return http.reply();
        }
    }

    /** Sends characters as single bytes. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Says that nothing more will be sent. */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads one answer.
     *
     * @throws java.net.SocketTimeoutException when none comes in time
     */
    public Reply reply() throws IOException {
        String head = head();
        if (head.isEmpty()) {
            return Reply.CLOSED;
        }
        String[] line = head.split("\r\n", 2)[0].split(" ", 3);
        int status = line.length > 1 && line[1].matches("[0-9]{3}") ? Integer.parseInt(line[1]) : -1;
        return new Reply(status, head, body(head.toLowerCase(Locale.ROOT), status));
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (last != 0x0D0A0D0A) {
            int next = read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            last = last << 8 | next;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** A connection that is reset is closed without an answer, too. */
    private int read() throws IOException {
        try {
            return in.read();
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return -1;
        }
    }

    private String body(String head, int status) throws IOException {
        if (status == 204 || status == 304 || status / 100 == 1) {
            return "";
        }
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            return chunked();
        }
        int at = head.indexOf("\r\ncontent-length:");
        int length = at < 0
                ? LONGEST_ANSWER
                : Integer.parseInt(head.substring(at + 17).split("\r\n", 2)[0].strip());
        return new String(bytes(length), StandardCharsets.ISO_8859_1);
    }

    private String chunked() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            body.append(new String(bytes(length), StandardCharsets.ISO_8859_1));
            line();
            if (length == 0) {
                return body.toString();
            }
        }
    }

    private byte[] bytes(int most) throws IOException {
        return in.readNBytes(Math.min(most, LONGEST_ANSWER));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer ends in the middle of a chunk");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
