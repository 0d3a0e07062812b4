package dev.blotter.torture.row;

/** What a fault takes away; two faults at once are of two of these. */
enum Ground {
    /** The victim itself. */
    PROCESS,
    /** The server's processes. */
    SERVER,
    /** The way to the server. */
    WAY,
    /** Rows, or the file, that others hold. */
    ROWS,
    /** Room on the disk. */
    DISK,
    /** Sense in what comes in. */
    INPUT
}
