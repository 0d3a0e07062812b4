package dev.blotter.bootstrap.verb;

import java.util.concurrent.Callable;

/**
 * A verb that a module brings which the program does not know: a class with picocli's {@code @Command}, found by
 * {@link java.util.ServiceLoader} when the module's jar is on the class path. Returns an {@link ExitCode}.
 */
public interface AddedVerb extends Callable<Integer> {}
