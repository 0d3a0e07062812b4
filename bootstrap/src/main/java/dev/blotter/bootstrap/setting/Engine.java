package dev.blotter.bootstrap.setting;

/** On which database a setting has an effect. On the other one it is read and checked, and does nothing. */
public enum Engine {
    BOTH("both"),
    POSTGRESQL("PostgreSQL"),
    SQLITE("SQLite");

    private final String word;

    Engine(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
