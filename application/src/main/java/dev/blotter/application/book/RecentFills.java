package dev.blotter.application.book;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.time.EventKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The newest fills of a position in canonical order, with the position as it was before each span of them. A fill that
 * comes late has only what follows it folded again.
 */
final class RecentFills {

    private static final int SPAN_FILLS = 256;
    private static final int MOST_SPANS = 128;
    private static final Comparator<BookedFill> CANONICAL = Comparator.comparing(BookedFill::at);

    private final List<Span> spans = new ArrayList<>();
    private Position now;

    private record Span(Position before, List<BookedFill> fills) {

        Span(Position before) {
            this(before, new ArrayList<>());
        }

        boolean isFull() {
            return fills.size() >= SPAN_FILLS;
        }
    }

    /** Nothing before this position is known. */
    RecentFills(Position before) {
        now = before;
        spans.add(new Span(before));
    }

    /** The position after all the fills. */
    Position position() {
        return now;
    }

    /** How many fills are remembered. */
    int size() {
        return spans.stream().mapToInt(span -> span.fills().size()).sum();
    }

    /** Whether a fill of that time comes after what is no longer known. */
    boolean reaches(EventKey at) {
        return spans.getFirst().before().comesNext(at);
    }

    /** Adds fills, the earliest first, all of which must be reached; returns the position after all. */
    Position add(List<BookedFill> fills, Quantity multiplier) {
        for (int i = 0; i < fills.size(); i++) {
            if (!now.comesNext(fills.get(i).at())) {
                insert(fills.subList(i, fills.size()), multiplier);
                break;
            }
            append(fills.get(i), multiplier);
        }
        if (spans.size() > MOST_SPANS) {
            spans.subList(0, spans.size() - MOST_SPANS).clear();
        }
        return now;
    }

    private void append(BookedFill fill, Quantity multiplier) {
        if (spans.getLast().isFull()) {
            spans.add(new Span(now));
        }
        spans.getLast().fills().add(fill);
        now = now.after(fill, multiplier);
    }

    /** Folds again from the span that the first of the fills belongs to. */
    private void insert(List<BookedFill> fills, Quantity multiplier) {
        int first = spans.size() - 1;
        while (!spans.get(first).before().comesNext(fills.getFirst().at())) {
            first--;
        }
        List<Span> following = spans.subList(first, spans.size());
        List<BookedFill> all = new ArrayList<>();
        following.forEach(span -> all.addAll(span.fills()));
        all.addAll(fills);
        Collections.sort(all, CANONICAL);
        now = spans.get(first).before();
        following.clear();
        spans.add(new Span(now));
        all.forEach(fill -> append(fill, multiplier));
    }
}
