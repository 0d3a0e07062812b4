package dev.blotter.bootstrap.terminal;

import java.util.ArrayList;
import java.util.List;

/** A table in text: the columns are as wide as they need to be, numbers stand to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param head the columns' names; one that ends with {@code >} stands to the right */
    public TextTable(String... head) {
        this.head = List.of(head);
    }

    /** Adds a row, with a text for each column. */
    public TextTable row(Object... cells) {
        rows.add(List.of(cells).stream().map(Object::toString).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, the head first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(head.stream().map(TextTable::name).toList()));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < head.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? "" : GAP);
            line.append(isNumber(column) ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumber(int column) {
        return head.get(column).endsWith(">");
    }

    private static String name(String head) {
        return head.endsWith(">") ? head.substring(0, head.length() - 1) : head;
    }

    private int width(int column) {
        int widest = name(head.get(column)).length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return widest;
    }
}
