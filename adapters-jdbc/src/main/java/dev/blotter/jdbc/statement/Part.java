package dev.blotter.jdbc.statement;

import java.util.List;
import java.util.Optional;

/**
 * One of several statements that travel together.
 *
 * @param visitor sees the rows of a statement that returns some
 */
public record Part(String sql, List<?> parameters, Optional<RowVisitor> visitor) {}
