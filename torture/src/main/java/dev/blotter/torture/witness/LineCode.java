package dev.blotter.torture.witness;

import java.util.ArrayList;
import java.util.List;

/** Writes any texts, also those that no text should be, as one line of ASCII, and reads them back. */
public final class LineCode {

    private static final char BETWEEN = '\t';
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private LineCode() {}

    /** The texts as one line, parted by tabs. */
    public static String line(List<String> texts) {
        StringBuilder line = new StringBuilder(
                texts.stream().mapToInt(text -> text.length() + 1).sum());
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                line.append(BETWEEN);
            }
            write(texts.get(i), line);
        }
        return line.toString();
    }

    private static void write(String text, StringBuilder line) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                line.append(text, plain, i).append("\\u%04x".formatted((int) c));
                plain = i + 1;
            }
        }
        line.append(text, plain, text.length());
    }

    /** The texts that a line was made of. */
    public static List<String> texts(String line) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == BETWEEN) {
                texts.add(text.toString());
                text.setLength(0);
            } else if (c == '\\') {
                text.append((char) Integer.parseInt(line.substring(i + 2, i + 2 + DIGITS), HEX));
                i += 1 + DIGITS;
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return texts;
    }
}
