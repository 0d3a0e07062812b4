package dev.blotter.domain.field;

/** The rule for every text that is stored: no control characters, no half surrogate pairs, a length that fits. */
public final class TextField {

    private static final char DELETE = 0x7f;

    private TextField() {}

    /**
     * Returns the text unchanged, or refuses it.
     *
     * @param maxLength the longest text allowed, in UTF-16 units
     * @throws InvalidFieldException when the text is blank, too long, or holds a character that not every store keeps
     */
    public static String require(String field, String text, int maxLength) {
        if (isPrinting(text) && text.length() <= maxLength) {
            return text;
        }
        if (text.isBlank()) {
            throw new InvalidFieldException(field, "is empty");
        }
        if (text.length() > maxLength) {
            throw new InvalidFieldException(
                    field, "has " + text.length() + " characters; at most " + maxLength + " are allowed");
        }
        for (int i = 0; i < text.length(); i++) {
            i += checkedUnits(field, text, i) - 1;
        }
        return text;
    }

    /** Like {@link #require}, and free of white space and commas besides, as identifiers must be. */
    public static String requireCode(String field, String text, int maxLength) {
        require(field, text, maxLength);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || ((c <= ' ' || c > DELETE) && Character.isWhitespace(c))) {
                throw new InvalidFieldException(field, "has the character '" + c + "' at position " + (i + 1));
            }
        }
        return text;
    }

    /** Whether it has something, and nothing but ASCII that prints: most texts, found out quickly. */
    private static boolean isPrinting(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= DELETE) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int checkedUnits(String field, String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c == DELETE) {
            throw new InvalidFieldException(
                    field, "has the control character U+%04X at position %d".formatted((int) c, at + 1));
        }
        if (!Character.isSurrogate(c)) {
            return 1;
        }
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        if (!pair) {
            throw new InvalidFieldException(field, "has half of a surrogate pair at position " + (at + 1));
        }
        return 2;
    }
}
