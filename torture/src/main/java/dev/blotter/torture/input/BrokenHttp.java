package dev.blotter.torture.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/**
 * A request that no client should make.
 *
 * @param text as it goes over the wire, each character a byte
 * @param mustBeRefused whether an answer of success would be wrong
 */
public record BrokenHttp(String name, String text, boolean mustBeRefused) {

    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final int MILLION = 1_000_000;
    private static final int KIB_64 = 65_536;
    private static final int BOMB = 100_000_000;

    private static final List<String> SEEDS = List.of(
            "GET /health HTTP/1.1\r\n" + HOST + "Accept: application/json\r\n\r\n",
            "GET /api/database/metrics?limit=5&sort=name HTTP/1.1\r\n" + HOST + "Accept-Encoding: gzip\r\n\r\n",
            "POST /api/database/none HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"a\":[1,2,3]}",
            "POST /health HTTP/1.1\r\n" + HOST
                    + "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\n" + HOST + "Origin: http://x\r\nAccess-Control-Request-Method: GET\r\n\r\n");

    private static BrokenHttp of(String name, boolean mustBeRefused, String text) {
        return new BrokenHttp(name, text, mustBeRefused);
    }

    private static BrokenHttp body(String name, String headers, byte[] body) {
        String head =
                "POST /api/database/none HTTP/1.1\r\n" + HOST + headers + "Content-Length: " + body.length + "\r\n\r\n";
        return new BrokenHttp(name, head + new String(body, StandardCharsets.ISO_8859_1), true);
    }

    /** Those that have a name. */
    public static List<BrokenHttp> named() {
        String json = "Content-Type: application/json\r\n";
        List<BrokenHttp> all = new ArrayList<>();
        all.add(body("a million brackets", json, "[".repeat(MILLION).getBytes(StandardCharsets.US_ASCII)));
        all.add(body("a million objects", json, "{\"a\":".repeat(MILLION).getBytes(StandardCharsets.US_ASCII)));
        all.add(body("a key twice", json, "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.US_ASCII)));
        all.add(body("bad UTF-8", json, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}));
        all.add(body("half a surrogate", json, "{\"a\":\"\\ud800\"}".getBytes(StandardCharsets.US_ASCII)));
        all.add(body(
                "a huge number", json, ("{\"a\":" + "9".repeat(MILLION) + "}").getBytes(StandardCharsets.US_ASCII)));
        all.add(body("a bomb", json + "Content-Encoding: gzip\r\n", bomb()));
        all.add(body("no gzip", json + "Content-Encoding: gzip\r\n", "plain".getBytes(StandardCharsets.US_ASCII)));
        String post = "POST /api/database/none HTTP/1.1\r\n" + HOST;
        all.add(of("two lengths", true, post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"));
        all.add(of("two lengths in one", true, post + "Content-Length: 3, 4\r\n\r\nabcd"));
        all.add(of("a signed length", true, post + "Content-Length: +3\r\n\r\nabc"));
        all.add(of("a negative length", true, post + "Content-Length: -3\r\n\r\nabc"));
        all.add(of("a length without end", true, post + "Content-Length: 99999999999999999999\r\n\r\nabc"));
        all.add(of(
                "length and chunks", true, post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
        all.add(of("a negative chunk", true, post + "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n0\r\n\r\n"));
        all.add(of("a chunk without end", true, post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx"));
        all.add(of("chunks of another kind", true, post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"));
        all.addAll(heads());
        return all;
    }

    private static List<BrokenHttp> heads() {
        List<BrokenHttp> all = new ArrayList<>();
        String get = "GET /health HTTP/1.1\r\n" + HOST;
        all.add(of("a header of 64 kB", true, get + "X-Long: " + "a".repeat(KIB_64) + "\r\n\r\n"));
        all.add(of("2,000 headers", true, get + "X-Many: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(2_000) + "\r\n"));
        all.add(of("a path of 64 kB", true, "GET /" + "a".repeat(KIB_64) + " HTTP/1.1\r\n" + HOST + "\r\n"));
        all.add(of("a header with a line end", false, get + "X-A: a\rb\nc: d\r\n\r\n"));
        all.add(of("a header with zero", true, get + "X-A: a\0b\r\n\r\n"));
        all.add(of("a space before a colon", true, get + "Content-Length : 3\r\n\r\nabc"));
        all.add(of("HTTP/9.9", false, "GET /health HTTP/9.9\r\n" + HOST + "\r\n"));
        all.add(of("no version", true, "GET /health\r\n\r\n"));
        all.add(of("no words", true, "\r\n\r\n\r\n\r\n"));
        all.add(of("TLS", true, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003"));
        all.add(of("HTTP/2", false, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"));
        all.add(of("a bad escape", true, "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n"));
        all.add(of("a zero in the path", true, "GET /health%00/../x HTTP/1.1\r\n" + HOST + "\r\n"));
        all.add(of("a path upwards", true, "GET /swagger/../../../etc/passwd HTTP/1.1\r\n" + HOST + "\r\n"));
        all.add(of(
                "a coded path upwards",
                true,
                "GET /swagger/%2e%2e/%2e%2e/application.properties HTTP/1.1\r\n" + HOST + "\r\n"));
        return all;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[KIB_64];
            for (int i = 0; i < BOMB; i += KIB_64) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A proper request with some bytes of it changed, lost, doubled or added. */
    public static BrokenHttp mutant(RandomGenerator random) {
        byte[] seed = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.ISO_8859_1);
        List<Byte> bytes = new ArrayList<>();
        for (byte each : seed) {
            bytes.add(each);
        }
        for (int i = random.nextInt(1, 9); i > 0 && !bytes.isEmpty(); i--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, (byte) random.nextInt(256));
                case 3 -> bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + 20))));
                default -> bytes.subList(at, bytes.size()).clear();
            }
        }
        byte[] changed = new byte[bytes.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = bytes.get(i);
        }
        return new BrokenHttp("a mutant", new String(changed, StandardCharsets.ISO_8859_1), false);
    }
}
