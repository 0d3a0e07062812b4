package dev.blotter.bootstrap.setting;

import dev.blotter.domain.field.InvalidFieldException;

/** Says whose URL was refused: the sentence begins with the word by which its user knows it. */
public final class UrlRefusal {

    private UrlRefusal() {}

    /** The same refusal, of the URL that has this name. */
    public static InvalidFieldException named(String name, InvalidFieldException refusal) {
        String sentence = String.valueOf(refusal.getMessage());
        return new InvalidFieldException(
                name, sentence.substring(refusal.field().length()).strip());
    }
}
