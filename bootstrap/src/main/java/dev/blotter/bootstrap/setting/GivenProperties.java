package dev.blotter.bootstrap.setting;

import java.util.Map;
import java.util.Set;

/**
 * Properties as they were found.
 *
 * @param texts those that begin with {@code blotter.db.}
 * @param places in which file and line those of a file stand
 * @param others names of properties that are not Blotter's; a slip may be among them
 */
public record GivenProperties(Map<String, String> texts, Map<String, String> places, Set<String> others) {

    public GivenProperties {
        texts = Map.copyOf(texts);
        places = Map.copyOf(places);
        others = Set.copyOf(others);
    }

    static GivenProperties of(Map<String, String> texts) {
        return new GivenProperties(texts, Map.of(), Set.of());
    }

    /** How a message names it: with its place where it has one. */
    String called(String property) {
        String place = places.get(property);
        return place == null ? property : property + " (" + place + ")";
    }
}
