package dev.blotter.bootstrap;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its jar's manifest tells it. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"blotter " + text()};
    }

    /** The version, or {@code development} when it does not run from its jar. */
    public static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
