package dev.blotter.torture.input;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A name with one slip in it.
 *
 * @param meant the name without the slip
 * @param written what stands there instead
 */
public record Misspelling(String meant, String written) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    private static final String MARK = "\ufeff";

    /**
     * At each place a character that is missing, one that is another, one that is too much, and two that changed
     * places; capitals; and what editors leave behind. None of them is another known name.
     */
    public static List<Misspelling> of(String name, Collection<String> known, RandomGenerator random) {
        Set<String> slips = new LinkedHashSet<>();
        for (int at = 0; at < name.length(); at++) {
            String before = name.substring(0, at);
            String after = name.substring(at + 1);
            slips.add(before + after);
            slips.add(before + letter(name, random) + after);
            slips.add(before + letter(name, random) + name.substring(at));
            if (!after.isEmpty()) {
                slips.add(before + after.charAt(0) + name.charAt(at) + after.substring(1));
            }
        }
        slips.add(name + letter(name, random));
        slips.add(name.toLowerCase(Locale.ROOT));
        slips.add(name.toUpperCase(Locale.ROOT));
        slips.add(MARK + name);
        slips.add(name + "\r");
        slips.add(name + " ");
        slips.removeAll(known);
        return slips.stream().map(slip -> new Misspelling(name, slip)).toList();
    }

    private static char letter(String name, RandomGenerator random) {
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return name.equals(name.toLowerCase(Locale.ROOT)) ? Character.toLowerCase(letter) : letter;
    }
}
