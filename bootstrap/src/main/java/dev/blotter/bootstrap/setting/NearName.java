package dev.blotter.bootstrap.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a name with a slip in it was meant to be. */
final class NearName {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final LevenshteinDistance ONE = new LevenshteinDistance(1);

    private NearName() {}

    /** The one that is nearest, however far that is. */
    static String nearest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparing(other -> DISTANCE.apply(name, other)))
                .orElseThrow();
    }

    /**
     * The one that differs by one slip: a character that is missing, too much or another one, two that changed places,
     * or capitals. Empty for a name that is known, or like none.
     */
    static Optional<String> slip(String name, Collection<String> known) {
        return known.contains(name)
                ? Optional.empty()
                : known.stream().filter(other -> isSlip(name, other)).findFirst();
    }

    private static boolean isSlip(String name, String known) {
        if (Math.abs(name.length() - known.length()) > 1) {
            return false;
        }
        String one = name.toLowerCase(Locale.ROOT);
        String other = known.toLowerCase(Locale.ROOT);
        return ONE.apply(one, other) >= 0 || isSwap(one, other);
    }

    private static boolean isSwap(String one, String other) {
        int at = 0;
        while (at < one.length() - 1 && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.length() == other.length()
                && at < one.length() - 1
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
