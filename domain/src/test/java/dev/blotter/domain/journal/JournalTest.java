package dev.blotter.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The journal")
class JournalTest {

    private final PortfolioId portfolio = new PortfolioId(new UUID(0, 1));
    private final CommandId command = new CommandId(new UUID(0, 2));
    private final Timestamp time = new Timestamp(3);
    private final JournalRecord first = record(CommandKind.OPEN_PORTFOLIO, "{\"name\":\"main\"}");
    private final JournalRecord second = record(CommandKind.DEPOSIT, "{\"amount\":\"1\"}");

    @Test
    void chainsEntriesWithoutGaps() {
        JournalEntry one = JournalEntry.append(JournalTip.EMPTY, first);
        JournalEntry two = JournalEntry.append(one.tip(), second);

        assertThat(one.sequence()).isEqualTo(1);
        assertThat(two.sequence()).isEqualTo(2);
        assertThat(one.follows(JournalTip.EMPTY)).isTrue();
        assertThat(two.follows(one.tip())).isTrue();
        assertThat(two.follows(JournalTip.EMPTY)).isFalse();
        assertThat(one.follows(one.tip())).isFalse();
        assertThat(one.hash()).isNotEqualTo(two.hash());
    }

    @Test
    void hashesAsWritten() {
        assertThat(JournalEntry.append(JournalTip.EMPTY, first).hash())
                .as("the chain's format is for ever")
                .hasToString(sha256("00".repeat(32), """
                    00000000-0000-0000-0000-000000000001
                    1
                    OPEN_PORTFOLIO
                    cash/USD
                    00000000-0000-0000-0000-000000000002
                    LOCAL
                    3
                    {"name":"main"}\
                    """));
    }

    @Test
    void sameWordsElsewhereHaveAnotherHash() {
        JournalEntry one = JournalEntry.append(JournalTip.EMPTY, first);

        assertThat(JournalEntry.append(one.tip(), first).hash()).isNotEqualTo(one.hash());
    }

    @TestFactory
    Stream<DynamicTest> tampering() {
        JournalTip tip = JournalEntry.append(JournalTip.EMPTY, first).tip();
        JournalEntry good = JournalEntry.append(tip, second);
        Digest content = second.content();
        PortfolioId otherPortfolio = new PortfolioId(new UUID(0, 9));
        CommandId otherCommand = new CommandId(new UUID(0, 9));
        return Stream.of(
                tampered("sequence", tip, new JournalEntry(3, second, good.hash())),
                tampered("hash", tip, new JournalEntry(2, second, tip.hash())),
                tampered("previous hash", new JournalTip(1, good.hash()), good),
                tampered("previous sequence", new JournalTip(2, tip.hash()), good),
                tampered(
                        "portfolio",
                        tip,
                        with(good, otherPortfolio, CommandKind.DEPOSIT, "cash/USD", command, content)),
                tampered("kind", tip, with(good, portfolio, CommandKind.WITHDRAW, "cash/USD", command, content)),
                tampered("subject", tip, with(good, portfolio, CommandKind.DEPOSIT, "cash/EUR", command, content)),
                tampered("command", tip, with(good, portfolio, CommandKind.DEPOSIT, "cash/USD", otherCommand, content)),
                tampered("content", tip, with(good, portfolio, CommandKind.DEPOSIT, "cash/USD", command, Digest.NONE)),
                tampered("evidence", tip, with(good, Evidence.OPERATOR, second.payload(), time)),
                tampered("payload", tip, with(good, Evidence.LOCAL, "{\"amount\":\"2\"}", time)),
                tampered("time", tip, with(good, Evidence.LOCAL, second.payload(), new Timestamp(4))));
    }

    @Test
    void subjectsAreOneLine() {
        assertThatThrownBy(() -> with(
                        JournalEntry.append(JournalTip.EMPTY, first),
                        portfolio,
                        CommandKind.DEPOSIT,
                        "cash/USD\nVENUE",
                        command,
                        first.content()))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("subject has the control character U+000A at position 9");
    }

    @Test
    void digestsHave32Bytes() {
        assertThatThrownBy(() -> Digest.of(new byte[31])).hasMessage("digest has 31 bytes instead of 32");
        byte[] bytes = second.content().bytes();
        assertThat(Digest.of(bytes)).isEqualTo(second.content()).hasSameHashCodeAs(second.content());
        bytes[0]++;
        assertThat(Digest.of(bytes)).isNotEqualTo(second.content());
        assertThat(Digest.NONE).hasToString("00".repeat(32));
    }

    private static DynamicTest tampered(String what, JournalTip tip, JournalEntry entry) {
        return DynamicTest.dynamicTest(
                what + " changed", () -> assertThat(entry.follows(tip)).isFalse());
    }

    private static JournalEntry with(
            JournalEntry good, PortfolioId of, CommandKind kind, String subject, CommandId by, Digest content) {
        JournalRecord said = good.said();
        JournalRecord changed =
                new JournalRecord(of, kind, subject, by, content, said.evidence(), said.payload(), said.recordedTime());
        return new JournalEntry(good.sequence(), changed, good.hash());
    }

    /** With the content's digest put right, as one who tampers would. */
    private static JournalEntry with(JournalEntry good, Evidence evidence, String payload, Timestamp time) {
        JournalRecord said = good.said();
        Digest content = JournalRecord.contentOf(said.kind(), payload);
        JournalRecord changed = new JournalRecord(
                said.portfolio(), said.kind(), said.subject(), said.command(), content, evidence, payload, time);
        return new JournalEntry(good.sequence(), changed, good.hash());
    }

    private JournalRecord record(CommandKind kind, String payload) {
        Digest content = JournalRecord.contentOf(kind, payload);
        return new JournalRecord(portfolio, kind, "cash/USD", command, content, Evidence.LOCAL, payload, time);
    }

    private static String sha256(String previousHex, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(previousHex));
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
