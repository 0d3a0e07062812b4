package dev.blotter.torture.witness;

import java.util.List;

/** What must never be seen outside of the store: texts that occur nowhere else. */
public final class Canary {

    /** In the database's URL. */
    public static final String PASSWORD = "canary5RtQpassword";

    /** On each order. */
    public static final String ACCOUNT = "canary-account-88120453";

    /** Of some orders and their fills. */
    public static final String PRICE = "7319.0552418";

    /** All of them. */
    public static final List<String> ALL = List.of(PASSWORD, ACCOUNT, PRICE);

    private Canary() {}
}
