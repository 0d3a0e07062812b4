package dev.blotter.torture.oracle;

import dev.blotter.torture.oracle.StoredBook.Entry;
import dev.blotter.torture.oracle.StoredBook.StoredExecution;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.RequestKind;
import dev.blotter.torture.witness.Testimony;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The witness's file and the store side by side. */
final class Evidence {

    private final Map<UUID, List<Testimony>> byCommand = new HashMap<>();
    private final Map<UUID, Entry> entries = new HashMap<>();
    private final Map<String, StoredExecution> executions = new HashMap<>();
    private final Set<String> sentExecutions = new HashSet<>();
    private final Set<String> sentOrders = new HashSet<>();

    Evidence(List<Testimony> testimonies, StoredBook book) {
        for (Testimony testimony : testimonies) {
            Request request = testimony.request();
            byCommand.computeIfAbsent(request.id(), id -> new ArrayList<>()).add(testimony);
            if (isReport(request)) {
                sentExecutions.add(execution(request));
            }
            if (isReport(request) || request.kind() == RequestKind.ORDER) {
                sentOrders.add(request.portfolio() + " " + request.get("order"));
            }
        }
        book.journal().forEach(entry -> entries.put(entry.command(), entry));
        book.executions().forEach(each -> executions.put(each.portfolio() + " " + each.id(), each));
    }

    static boolean isReport(Request request) {
        return request.kind() == RequestKind.FILL || request.kind() == RequestKind.BUST;
    }

    static String execution(Request report) {
        return report.portfolio() + " " + report.get("execution");
    }

    Map<UUID, List<Testimony>> byCommand() {
        return byCommand;
    }

    Map<UUID, Entry> entries() {
        return entries;
    }

    Map<String, StoredExecution> executions() {
        return executions;
    }

    boolean isSentExecution(String execution) {
        return sentExecutions.contains(execution);
    }

    boolean isSentOrder(String order) {
        return sentOrders.contains(order);
    }

    /** By its own entry, or, of a report, by that of another command that said the same. */
    boolean isStored(Request request) {
        return entries.containsKey(request.id()) || (isReport(request) && executions.containsKey(execution(request)));
    }

    /** What the commands in the journal said; where several were sent under one id, what was acknowledged. */
    List<Request> effective() {
        List<Request> effective = new ArrayList<>();
        entries.keySet().forEach(id -> {
            List<Testimony> sent = byCommand.getOrDefault(id, List.of());
            sent.stream()
                    .filter(each -> each.answer()
                            .filter(given -> given.kind() == AnswerKind.APPLIED)
                            .isPresent())
                    .findFirst()
                    .or(() -> sent.stream().filter(each -> !each.isRejected()).findFirst())
                    .or(() -> sent.stream().findFirst())
                    .ifPresent(each -> effective.add(each.request()));
        });
        return effective;
    }
}
