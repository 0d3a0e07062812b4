package dev.blotter.domain.money;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.field.TextField;

/**
 * A currency or crypto asset by its code, such as {@code USD} or {@code USDT}: 2 to 16 upper-case letters and digits.
 */
public record Currency(String code) implements Comparable<Currency> {

    private static final int LONGEST = 16;

    public Currency {
        TextField.require("currency", code, LONGEST);
        if (code.length() < 2 || !isPlain(code)) {
            throw new InvalidFieldException("currency", "is '" + code + "'; a code has 2 to 16 of A-Z and 0-9");
        }
    }

    private static boolean isPlain(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Currency other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
