package dev.blotter.torture.oracle;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.oracle.StoredBook.Entry;
import dev.blotter.torture.oracle.StoredBook.StoredCash;
import dev.blotter.torture.oracle.StoredBook.StoredExecution;
import dev.blotter.torture.oracle.StoredBook.StoredOrder;
import dev.blotter.torture.oracle.StoredBook.StoredPosition;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.RequestKind;
import dev.blotter.torture.witness.Testimony;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what the witness heard with what the store holds: I1 to I6 and I8. */
public final class Judge {

    /** Of an entry that no witness heard of: somebody goes on without others. */
    private static final String A_PERSONS_WORD = "ACCEPT_LOSS";

    private final Evidence evidence;
    private final StoredBook book;
    private final List<Violation> violations = new ArrayList<>();

    private Judge(List<Testimony> testimonies, StoredBook book) {
        this.evidence = new Evidence(testimonies, book);
        this.book = book;
    }

    /** What does not hold. The testimonies were taken before the store was read, and nothing was sent meanwhile. */
    public static List<Violation> violations(List<Testimony> testimonies, StoredBook book) {
        Judge judge = new Judge(testimonies, book);
        judge.answers(testimonies);
        judge.doubles();
        judge.strangers();
        judge.wholeness();
        judge.figures();
        return List.copyOf(judge.violations);
    }

    private void found(Invariant invariant, String detail) {
        violations.add(new Violation(invariant, detail));
    }

    private void answers(List<Testimony> testimonies) {
        for (Testimony testimony : testimonies) {
            if (testimony.isAcked() && !evidence.isStored(testimony.request())) {
                found(Invariant.I1, named(testimony.request()) + " was acknowledged and is not stored");
            }
        }
        evidence.byCommand().forEach((id, sent) -> {
            if (evidence.entries().containsKey(id) && sent.stream().allMatch(Testimony::isRejected)) {
                found(Invariant.I8, "command " + id + " was rejected each time and is stored");
            }
        });
    }

    /** By what the report says, since a second copy would have another name. */
    private void doubles() {
        Set<String> seen = new HashSet<>();
        for (StoredExecution each : book.executions()) {
            if (!seen.add(each.portfolio() + " " + each.time() + " " + each.sequence())) {
                found(Invariant.I2, "execution " + each.id() + " is there twice");
            }
        }
        Set<Object> commands = new HashSet<>();
        for (Entry entry : book.journal()) {
            if (!commands.add(entry.command())) {
                found(Invariant.I2, "command " + entry.command() + " is in the journal twice");
            }
        }
    }

    private void strangers() {
        for (Entry entry : book.journal()) {
            if (!evidence.byCommand().containsKey(entry.command())
                    && !entry.kind().equals(A_PERSONS_WORD)) {
                found(Invariant.I3, "command " + entry.command() + " was never sent");
            }
        }
        for (StoredExecution each : book.executions()) {
            if (!evidence.isSentExecution(each.portfolio() + " " + each.id())) {
                found(Invariant.I3, "execution " + each.id() + " was never sent");
            }
        }
        for (StoredOrder each : book.orders()) {
            if (!evidence.isSentOrder(each.portfolio() + " " + each.id())) {
                found(Invariant.I3, "order " + each.id() + " was never sent");
            }
        }
    }

    private void wholeness() {
        Set<String> orders = new HashSet<>();
        book.orders().forEach(each -> orders.add(each.portfolio() + " " + each.id() + " " + (each.quantity() != null)));
        int reports = 0;
        for (Request request : evidence.effective()) {
            if (Evidence.isReport(request)) {
                reports++;
                if (!isAsSent(request, evidence.executions().get(Evidence.execution(request)))) {
                    found(
                            Invariant.I4,
                            named(request) + " is in the journal, and its row is missing or says otherwise");
                }
            } else if (request.kind() == RequestKind.ORDER
                    && !orders.contains(request.portfolio() + " " + request.get("order") + " true")) {
                found(Invariant.I4, named(request) + " is in the journal, and its row is missing");
            }
        }
        if (reports != book.executions().size()) {
            found(
                    Invariant.I4,
                    "%d executions, and %d in the journal"
                            .formatted(book.executions().size(), reports));
        }
    }

    private static boolean isAsSent(Request request, @Nullable StoredExecution row) {
        if (row == null
                || row.time() != Long.parseLong(request.get("time"))
                || !row.side().equals(request.get("side"))
                || !row.order().toString().equals(request.get("order"))) {
            return false;
        }
        return request.kind() == RequestKind.BUST
                || (same(row.quantity(), request.get("quantity"))
                        && same(row.price(), request.get("price"))
                        && same(row.fee(), request.get("fee")));
    }

    private static boolean same(@Nullable BigDecimal stored, String sent) {
        return stored != null && stored.compareTo(new BigDecimal(sent)) == 0;
    }

    private void figures() {
        Oracle oracle = Oracle.of(evidence.effective());
        for (StoredOrder order : book.orders()) {
            orderFigures(order, oracle.cum(order.portfolio(), order.id()));
        }
        Map<Oracle.Of, StoredPosition> positions = new HashMap<>();
        book.positions().forEach(each -> positions.put(new Oracle.Of(each.portfolio(), each.instrument()), each));
        Set<Oracle.Of> all = new HashSet<>(oracle.instruments());
        all.addAll(positions.keySet());
        all.forEach(key -> positionFigures(key, oracle.position(key), Optional.ofNullable(positions.get(key))));
        Map<Oracle.Of, Oracle.Cash> cash = new HashMap<>(oracle.cash());
        for (StoredCash each : book.cash()) {
            Oracle.Cash expected = Objects.requireNonNullElse(
                    cash.remove(new Oracle.Of(each.portfolio(), each.currency())), Oracle.Cash.NONE);
            if (each.amount().compareTo(expected.amount()) != 0
                    || each.deposited().compareTo(expected.deposited()) != 0) {
                found(Invariant.I6, "cash in " + each.currency() + " is not what was sent");
            }
        }
        cash.forEach((key, expected) -> {
            if (expected.amount().signum() != 0 || expected.deposited().signum() != 0) {
                found(Invariant.I6, "cash in " + key.name() + " is missing");
            }
        });
    }

    private void orderFigures(StoredOrder order, BigDecimal cum) {
        boolean leaves = order.leaves().signum() >= 0
                && (order.quantity() == null
                        || order.leaves().compareTo(order.quantity().subtract(order.cum())) == 0);
        if (order.cum().compareTo(cum) != 0 || !leaves) {
            found(Invariant.I5, "order " + order.id() + " does not add up");
        }
    }

    private void positionFigures(Oracle.Of key, ExpectedPosition expected, Optional<StoredPosition> stored) {
        boolean same = stored.map(row -> row.quantity().compareTo(expected.quantity()) == 0
                        && row.cost().compareTo(expected.cost()) == 0
                        && row.realised().compareTo(expected.realised()) == 0)
                .orElse(expected.quantity().signum() == 0 && expected.realised().signum() == 0);
        if (!same) {
            found(Invariant.I6, "the position in " + key.name() + " is not the fold of its executions");
        }
    }

    private static String named(Request request) {
        return request.kind() + " " + request.id();
    }
}
