package dev.blotter.jdbc.table;

/** What a column holds, and the Java type that stands for it before an engine's adapter binds it. */
public enum ColumnKind {
    /** {@link java.util.UUID}, ordered as lower-case text. */
    UUID,
    /** {@link String}, ordered by its bytes in UTF-8. */
    TEXT,
    /** {@link java.math.BigDecimal} in canonical form. */
    DECIMAL,
    /** {@link Long}. */
    LONG,
    /** {@link Integer}. */
    INT,
    /** {@link Boolean}. */
    BOOL,
    /** A byte array. */
    BYTES,
    /** {@link java.time.LocalDate}. */
    DATE
}
