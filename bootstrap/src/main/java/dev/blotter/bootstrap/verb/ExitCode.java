package dev.blotter.bootstrap.verb;

/** What the program's exit says. */
public final class ExitCode {

    /** Fine. */
    public static final int FINE = 0;

    /** Bad input, a usage that is not known, a database that cannot be reached. */
    public static final int ERROR = 1;

    /** The work was done, and something was found that a person should look at. */
    public static final int FINDINGS = 2;

    private ExitCode() {}
}
