package dev.blotter.jdbc.statement;

/** The one rule of page lengths: some engines take a negative limit for none at all. */
public final class PageLimit {

    private PageLimit() {}

    /** Returns the limit, or refuses it when it is negative. */
    public static int require(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit is " + limit + "; a page has at least 0 rows");
        }
        return limit;
    }
}
