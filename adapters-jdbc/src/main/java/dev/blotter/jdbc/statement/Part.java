package dev.blotter.jdbc.statement;

import dev.blotter.domain.store.RowRefusedException;
import java.util.List;
import java.util.Optional;

/**
 * One of several statements that travel together.
 *
 * @param visitor sees the rows of a statement that returns some
 * @param exactly how many rows it must change; any number when it is negative
 */
public record Part(String sql, List<?> parameters, Optional<RowVisitor> visitor, int exactly) {

    /** Changes as many rows as it will. */
    public Part(String sql, List<?> parameters, Optional<RowVisitor> visitor) {
        this(sql, parameters, visitor, -1);
    }

    /**
     * Holds the number of rows that were changed against the one that must be.
     *
     * @throws RowRefusedException when it is another
     */
    public int checked(int changed) {
        if (exactly >= 0 && changed != exactly) {
            throw new RowRefusedException(
                    (exactly - changed) + " of " + exactly + " rows are not as they were found any more");
        }
        return changed;
    }
}
