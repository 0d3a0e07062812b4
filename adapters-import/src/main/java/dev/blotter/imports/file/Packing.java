package dev.blotter.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** How a file is packed, which its first bytes tell, whatever its name says. */
enum Packing {
    PLAIN("file"),
    GZ("gz data"),
    ZIP("zip data");

    static final int TELLING_BYTES = 4;

    private final String content;

    Packing(String content) {
        this.content = content;
    }

    static Packing of(byte[] first) {
        if (startsWith(first, 0x1f, 0x8b)) {
            return GZ;
        }
        return startsWith(first, 'P', 'K', 3, 4) || startsWith(first, 'P', 'K', 5, 6) ? ZIP : PLAIN;
    }

    private static boolean startsWith(byte[] first, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= first.length || (first[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** What a failure to read means, in one sentence. */
    String problem(IOException failure) {
        return switch (failure) {
            case EOFException _ -> "the " + content + " ends too early; the file is truncated";
            case ZipException _ -> "the " + content + " is damaged (" + failure.getMessage() + ")";
            default -> "the " + content + " cannot be read (" + failure.getMessage() + ")";
        };
    }
}
