package dev.blotter.domain.store;

/**
 * What a reader presents to see at least its own write: the store's position right after the commit.
 *
 * @param position the store's own text, empty where every reader sees every commit
 */
public record ReadToken(String position) {

    /** Where every reader sees every commit. */
    public static final ReadToken ANY = new ReadToken("");
}
