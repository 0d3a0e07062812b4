package dev.blotter.benchmarks.load.report;

import java.awt.Color;
import java.util.Locale;

/** The colours of the plots; on the page each is a variable, so that it is another by night. */
enum Ink {
    TEXT(31, 41, 55),
    MUTED(107, 114, 128),
    GRID(226, 230, 236),
    PAPER(254, 254, 254),
    BLUE(37, 99, 235),
    ORANGE(217, 119, 6),
    VIOLET(124, 58, 237),
    RED(220, 38, 38),
    GREEN(5, 150, 105);

    private final Color color;

    Ink(int red, int green, int blue) {
        this.color = new Color(red, green, blue);
    }

    Color color() {
        return color;
    }

    /** An SVG whose colours are the page's variables. */
    static String asVariables(String svg) {
        String text = svg;
        for (Ink ink : values()) {
            Color color = ink.color;
            text = text.replace(
                    "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")",
                    "var(--" + ink.name().toLowerCase(Locale.ROOT) + ")");
        }
        return text;
    }
}
