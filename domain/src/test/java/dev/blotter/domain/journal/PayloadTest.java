package dev.blotter.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A payload")
class PayloadTest {

    @Test
    void hasItsNamesInOrderAndLeavesOutWhatIsEmpty() {
        Payload payload = Payload.builder()
                .put("price", 5)
                .put("fee", Optional.empty())
                .put("id", Optional.of("a\"b\\c{}"))
                .build();

        assertThat(payload.json()).isEqualTo("{\"id\":\"a\\\"b\\\\c{}\",\"price\":\"5\"}");
        assertThat(payload.get("id")).isEqualTo("a\"b\\c{}");
        assertThat(payload.find("fee")).isEmpty();
        assertThatThrownBy(() -> payload.get("fee"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("fee is missing in the payload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":\"\"}", "{\"a\":\"1\",\"b\":\"\\\"\\\\\"}", "{\"a\":\"日本😀\"}"})
    void isReadAsItWasWritten(String json) {
        assertThat(Payload.parse(json).json()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{}}",
                "{} ",
                " {}",
                "{\"a\"}",
                "{\"a\":1}",
                "{\"a\":\"1\"",
                "{\"a\":\"1\",}",
                "{\"a\":\"1\" }",
                "{\"a\": \"1\"}",
                "{\"a\":\"1}",
                "{\"a\":\"1\\",
                "{,\"a\":\"1\"}",
                "{\"b\":\"1\",\"a\":\"2\"}",
                "{\"a\":\"1\",\"a\":\"2\"}",
                "{\"a\":\"\\n\"}",
                "{\"a\":\"\\u0031\"}"
            })
    void isNothingElse(String json) {
        assertThatThrownBy(() -> Payload.parse(json))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("payload is not canonical");
    }
}
