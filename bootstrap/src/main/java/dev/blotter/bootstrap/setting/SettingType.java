package dev.blotter.bootstrap.setting;

import java.util.Optional;

/** What a setting's text may be. */
public sealed interface SettingType<T> permits FlagType, SecondsType, TextType, WholeType {

    /** What the text says; empty when it cannot be said. */
    Optional<T> read(String text);

    /** The word for one more of it, such as {@code connections}; empty where there is none. */
    String unit();

    /** What is allowed, as the end of the sentence "it takes …". */
    String range();

    /** Whether the text may hold a password, so that no message quotes it. */
    default boolean isSecret() {
        return false;
    }
}
