package dev.blotter.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderLifePropertyTest {

    @Provide
    Arbitrary<List<OrderEvent>> events() {
        Arbitrary<EventKey> keys = Combinators.combine(
                        Arbitraries.longs().between(0, 9), Arbitraries.longs().between(0, 1), Arbitraries.of("A", "B"))
                .as((time, sequence, tieBreak) -> new EventKey(new Timestamp(time), sequence, tieBreak));
        return Combinators.combine(
                        keys,
                        Arbitraries.of(OrderEventType.class),
                        Arbitraries.of(Evidence.class),
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.of("V1", "V2").map(VenueOrderId::new).optional())
                .as(OrderLifePropertyTest::event)
                .list()
                .ofMaxSize(16)
                .uniqueElements(OrderEvent::key);
    }

    @Provide
    Arbitrary<Optional<OrderTerms>> terms() {
        return Arbitraries.just(Lives.TERMS).optional();
    }

    @Property
    void shufflesEndInTheSameLife(
            @ForAll("terms") Optional<OrderTerms> terms,
            @ForAll("events") List<OrderEvent> events,
            @ForAll Random random) {
        List<OrderEvent> arrived = new ArrayList<>(events);
        Collections.shuffle(arrived, random);

        assertThat(OrderLife.of(terms, arrived)).isEqualTo(OrderLife.of(terms, events));
    }

    @Property
    void addingOneOnWhereAllowedIsFoldingAllAgain(
            @ForAll("terms") Optional<OrderTerms> terms, @ForAll("events") List<OrderEvent> events) {
        OrderLife life = OrderLife.begin(terms);
        for (int n = 1; n <= events.size(); n++) {
            OrderEvent next = events.get(n - 1);
            OrderLife again = OrderLife.of(terms, events.subList(0, n));
            life = life.comesNext(next.key()) ? life.after(next) : again;

            assertThat(life).isEqualTo(again);
        }
    }

    private static OrderEvent event(
            EventKey key, OrderEventType type, Evidence evidence, long units, Optional<VenueOrderId> venueOrderId) {
        boolean replaces = type == OrderEventType.REPLACED;
        boolean sized = type == OrderEventType.RESTATED || (replaces && units % 2 == 0);
        return new OrderEvent(
                Reports.order(1),
                type,
                key,
                evidence,
                venueOrderId,
                sized ? Optional.of(Quantity.of(units)) : Optional.empty(),
                replaces ? Optional.of(Price.of(Long.toString(units))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
