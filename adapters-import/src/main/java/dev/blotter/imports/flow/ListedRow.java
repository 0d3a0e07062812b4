package dev.blotter.imports.flow;

import dev.blotter.domain.time.Timestamp;

/**
 * A row and what must be known to the book before it.
 *
 * @param dayBegin when its trading day began
 */
record ListedRow(FlowRow row, Listing listing, Timestamp dayBegin) {}
