package dev.blotter.imports.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.order.OrderId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderSetTest {

    @Property(tries = 20)
    void itKnowsWhatASetOfTheLibraryKnows(@ForAll @IntRange(min = 1, max = 20_000) int names) {
        OrderSet orders = new OrderSet();
        Set<OrderId> twin = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            OrderId order = new OrderId(NamedIds.of(new UUID(0, 0), Integer.toString(i * 31 % names)));
            assertThat(orders.add(order)).isEqualTo(twin.add(order));
        }
    }

    @Test
    void identifiersOfTheSameHashAreTakenApart() {
        OrderSet orders = new OrderSet();

        for (long i = 1; i <= 3000; i++) {
            OrderId order = new OrderId(new UUID(i << 32 | i, 0));
            assertThat(orders.add(order)).isTrue();
            assertThat(orders.add(order)).isFalse();
        }
    }
}
