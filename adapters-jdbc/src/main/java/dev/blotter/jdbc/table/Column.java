package dev.blotter.jdbc.table;

/** A column by its name and what it holds. */
public record Column(String name, ColumnKind kind) {

    public static Column uuid(String name) {
        return new Column(name, ColumnKind.UUID);
    }

    public static Column text(String name) {
        return new Column(name, ColumnKind.TEXT);
    }

    public static Column decimal(String name) {
        return new Column(name, ColumnKind.DECIMAL);
    }

    public static Column number(String name) {
        return new Column(name, ColumnKind.LONG);
    }

    public static Column count(String name) {
        return new Column(name, ColumnKind.INT);
    }

    public static Column flag(String name) {
        return new Column(name, ColumnKind.BOOL);
    }

    public static Column bytes(String name) {
        return new Column(name, ColumnKind.BYTES);
    }

    public static Column date(String name) {
        return new Column(name, ColumnKind.DATE);
    }
}
