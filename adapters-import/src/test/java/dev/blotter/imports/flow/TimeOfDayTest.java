package dev.blotter.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {

    @ParameterizedTest
    @CsvSource({
        "2012-06-21, 34200.004241176, 2012-06-21T13:30:00.004241176Z",
        "2012-01-20, 34200.004241176, 2012-01-20T14:30:00.004241176Z",
        "2012-06-21, 34200.18960767, 2012-06-21T13:30:00.189607670Z",
        "2012-06-21, 0, 2012-06-21T04:00:00Z",
        "2012-06-21, 86399.999999999, 2012-06-22T03:59:59.999999999Z",
    })
    void secondsAfterMidnightInNewYork(LocalDate date, String raw, String time) {
        TimeOfDay clock = new TimeOfDay(date, TimeOfDay.Unit.SECONDS);

        assertThat(clock.parse(raw)).isEqualTo(Timestamp.parse(time));
        assertThat(clock.cut()).isZero();
    }

    @Test
    void millisecondsAfterMidnightInNewYork() {
        TimeOfDay clock = new TimeOfDay(LocalDate.of(2013, 10, 7), TimeOfDay.Unit.MILLISECONDS);

        assertThat(clock.parse("14400464")).isEqualTo(Timestamp.parse("2013-10-07T08:00:00.464Z"));
        assertThat(clock.parse("14400464.000001")).isEqualTo(Timestamp.parse("2013-10-07T08:00:00.464000001Z"));
        assertThat(clock.cut()).isZero();
    }

    @Test
    void whatIsBelowTheNanosecondIsCutAndCounted() {
        TimeOfDay clock = new TimeOfDay(LocalDate.of(2012, 6, 21), TimeOfDay.Unit.SECONDS);

        assertThat(clock.parse("43002.632812672999")).isEqualTo(clock.parse("43002.632812672"));
        assertThat(clock.parse("0.0000000001234567890123456789")).isEqualTo(clock.midnight());
        assertThat(clock.cut()).isEqualTo(2);
    }

    @Test
    void theDayOfTheChangeToSummerTimeIsShorter() {
        TimeOfDay clock = new TimeOfDay(LocalDate.of(2012, 3, 11), TimeOfDay.Unit.SECONDS);

        assertThat(clock.parse("82799")).isEqualTo(Timestamp.parse("2012-03-12T03:59:59Z"));
        assertThatThrownBy(() -> clock.parse("82800")).hasMessage("time is '82800', which is not within the day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "86400", "99999999999999999999999999"})
    void theDayIsNotLeft(String raw) {
        TimeOfDay clock = new TimeOfDay(LocalDate.of(2012, 6, 21), TimeOfDay.Unit.SECONDS);

        assertThatThrownBy(() -> clock.parse(raw))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("time is '" + raw + "', which is not within the day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "34200.00x", "3e4", "34200,5", "1.2.3", ".", "-", "3-4", " 1", "+1", "٣"})
    void onlyNumbersAreTimes(String raw) {
        TimeOfDay clock = new TimeOfDay(LocalDate.of(2012, 6, 21), TimeOfDay.Unit.SECONDS);

        assertThatThrownBy(() -> clock.parse(raw))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("time is '" + raw + "', which is not a number of seconds after midnight");
    }
}
