package dev.blotter.torture.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A commit is seen however it is said, and in however small parts. */
class CommitWatchTest {

    private final CommitWatch watch = new CommitWatch();

    CommitWatchTest() throws IOException {
        hears(untyped(80_877_103));
        hears(untyped(196_608, "user\0blotter\0\0"));
    }

    private boolean hears(byte[] bytes) {
        return watch.isCommitIn(bytes, bytes.length);
    }

    private static byte[] untyped(int code, String... text) throws IOException {
        return opening(code, String.join("", text));
    }

    private static byte[] opening(int code, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(8 + text.length());
        out.writeInt(code);
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private static byte[] message(char type, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(type);
        out.writeInt(4 + text.length());
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    @Test
    void aSimpleQuery() throws IOException {
        assertThat(hears(message('Q', "BEGIN\0"))).isFalse();
        assertThat(hears(message('Q', "insert into orders VALUES (1)\0"))).isFalse();
        assertThat(hears(message('Q', "commit;SELECT 1\0"))).isTrue();
    }

    @Test
    void aPreparedStatementIsACommitWhenItIsBoundAndNotBefore() throws IOException {
        assertThat(hears(message('P', "S_1\0COMMIT\0\0\0"))).isFalse();
        assertThat(hears(message('P', "S_2\0UPDATE portfolios SET name = $1\0\0\0")))
                .isFalse();
        assertThat(hears(message('B', "\0S_2\0\0\0\0\0"))).isFalse();
        assertThat(hears(message('B', "\0S_1\0\0\0\0\0"))).isTrue();
        hears(message('B', "\0S_2\0\0\0\0\0"));
        assertThat(hears(message('B', "\0S_1\0\0\0\0\0"))).isTrue();
    }

    @Test
    void theEndOfATransactionThatOnlyReadIsNone() throws IOException {
        hears(message('P', "\0SELECT portfolio_id FROM portfolios FOR UPDATE\0\0\0"));
        hears(message('B', "\0\0\0\0\0\0"));
        assertThat(hears(message('Q', "COMMIT\0"))).isFalse();
    }

    @Test
    void whatWasTakenBackIsNotCommittedByTheNextOne() throws IOException {
        hears(message('Q', "INSERT INTO orders VALUES (1)\0"));
        hears(message('Q', "ROLLBACK\0"));
        assertThat(hears(message('Q', "COMMIT\0"))).isFalse();
    }

    @Test
    void aNameThatStandsForSomethingElseNowIsNoCommit() throws IOException {
        hears(message('Q', "INSERT INTO orders VALUES (1)\0"));
        hears(message('P', "\0COMMIT\0\0\0"));
        hears(message('P', "\0SELECT 1\0\0\0"));
        assertThat(hears(message('B', "\0\0\0\0\0\0"))).isFalse();
    }

    @Test
    void byteByByte() throws IOException {
        boolean seen = hears(message('Q', "DELETE FROM orders\0"));
        for (byte each : message('Q', "COMMIT\0")) {
            assertThat(seen).isFalse();
            seen = hears(new byte[] {each});
        }
        assertThat(seen).isTrue();
    }
}
