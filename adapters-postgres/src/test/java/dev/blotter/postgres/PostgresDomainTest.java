package dev.blotter.postgres;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.order.ClosedReason;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderLife;
import dev.blotter.domain.order.OrderStatus;
import dev.blotter.domain.order.OrderType;
import dev.blotter.domain.order.PendingRequest;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.order.TimeInForce;
import dev.blotter.domain.trade.TradeStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns take the words and the numbers that the domain has, and no others. */
class PostgresDomainTest {

    static final List<Map.Entry<String, Enum<?>[]>> WORDS = List.of(
            entry("side", Side.values()),
            entry("order_type", OrderType.values()),
            entry("time_in_force", TimeInForce.values()),
            entry("order_status", OrderStatus.values()),
            entry("pending_request", PendingRequest.values()),
            entry("halt", OrderLife.Halt.values()),
            entry("closed_reason", ClosedReason.values()),
            entry("order_event_type", OrderEventType.values()),
            entry("evidence", Evidence.values()),
            entry("execution_type", ExecutionType.values()),
            entry("trade_status", TradeStatus.values()));

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = TestPostgres.connect(TestPostgres.freshDatabase());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @FieldSource("WORDS")
    void everyWordAndNoOther(Map.Entry<String, Enum<?>[]> words) throws SQLException {
        List<String> taken = Stream.of(words.getValue()).map(Enum::name).toList();
        for (String word : taken) {
            assertThat(stateOf(words.getKey(), word)).as(word).isEqualTo("00000");
            assertThat(stateOf(words.getKey(), word.toLowerCase(Locale.ROOT))).isEqualTo("23514");
        }
        for (String other : List.of("", " ", "NONSENSE", taken.getFirst() + " ")) {
            assertThat(stateOf(words.getKey(), other)).as("'" + other + "'").isEqualTo("23514");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positive 0", "positive -0.000000000000000001", "not_negative -0.000000000000000001",
                "sequence_number -1", "sha256 \\x00", "sha256 \\x"
            })
    void numbersAndHashesThatCannotBe(String typeAndValue) throws SQLException {
        String[] parts = typeAndValue.split(" ", 2);
        assertThat(stateOf(parts[0], parts[1])).isEqualTo("23514");
    }

    @ParameterizedTest
    @ValueSource(strings = {"positive 0.000000000000000001", "not_negative 0", "sequence_number 0"})
    void numbersAtTheEdge(String typeAndValue) throws SQLException {
        String[] parts = typeAndValue.split(" ", 2);
        assertThat(stateOf(parts[0], parts[1])).isEqualTo("00000");
    }

    /** A domain that no column has would be a rule that nothing keeps. */
    @Test
    void everyDomainIsAColumnsType() throws SQLException {
        List<String> domains =
                names("SELECT domain_name FROM information_schema.domains WHERE domain_schema = 'public'");
        List<String> used = names("""
                SELECT DISTINCT domain_name FROM information_schema.columns
                WHERE table_schema = 'public' AND domain_name IS NOT NULL
                """);
        assertThat(used).containsExactlyInAnyOrderElementsOf(domains);
        assertThat(domains).containsAll(WORDS.stream().map(Map.Entry::getKey).toList());
    }

    private static List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static String stateOf(String domain, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT ?::text::" + domain)) {
            statement.setString(1, value);
            statement.executeQuery().close();
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
