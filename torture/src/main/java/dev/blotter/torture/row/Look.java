package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.oracle.Judge;
import dev.blotter.torture.oracle.StoredBook;
import dev.blotter.torture.server.Arena;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads a store past the product, and notes what does not hold. */
record Look(Arena arena, Tally tally) {

    private static final List<Invariant> JUDGED =
            List.of(Invariant.I1, Invariant.I2, Invariant.I3, Invariant.I4, Invariant.I5, Invariant.I6, Invariant.I8);

    void now(List<Testimony> testimonies, String when) throws IOException, SQLException {
        StoredBook book;
        try (Connection connection = arena.connect()) {
            book = StoredBook.read(connection);
        }
        List<Violation> found = Judge.violations(testimonies, book);
        for (Invariant invariant : JUDGED) {
            tally.looked(
                    invariant,
                    found.stream()
                            .filter(each -> each.invariant() == invariant)
                            .map(each -> new Violation(invariant, each.detail() + ", " + when))
                            .toList());
        }
        if (arena.unchecked().isEmpty()) {
            tally.looked(
                    Invariant.I10,
                    arena.damage().stream()
                            .map(each -> new Violation(Invariant.I10, each + ", " + when))
                            .toList());
        } else {
            tally.unlooked(Invariant.I10, arena.unchecked());
        }
    }
}
