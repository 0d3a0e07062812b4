package dev.blotter.application.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NamedIdsTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void theExampleOfTheStandard() {
        assertThat(NamedIds.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("5c146b14-3c52-8afd-938a-375d0df1fbf6"));
    }

    @Test
    void aPortfolioKeepsItsIdentifier() {
        assertThat(NamedIds.portfolio("lobster-AAPL")).hasToString("14f5b62b-e51d-8838-a06e-0ee06139e47b");
        assertThat(NamedIds.portfolio("lobster-AMZN")).isNotEqualTo(NamedIds.portfolio("lobster-AAPL"));
    }

    @Property
    void everyNameHasOneIdentifierOfVersion8(@ForAll String name) {
        UUID id = NamedIds.of(DNS, name);

        assertThat(id).isEqualTo(NamedIds.of(DNS, name)).isNotEqualTo(NamedIds.of(DNS, name + "."));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property
    void aNumberLeadsAndTheNameTellsApart(@ForAll @LongRange(max = (1L << 48) - 2) long number, @ForAll String name) {
        UUID id = NamedIds.numbered(DNS, number, name);

        assertThat(id).isEqualTo(NamedIds.numbered(DNS, number, name));
        assertThat(id).isNotEqualTo(NamedIds.numbered(DNS, number, name + "."));
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(number);
        assertThat(id.toString())
                .isLessThan(NamedIds.numbered(DNS, number + 1, name).toString());
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
