package dev.blotter.operations.health;

import java.util.Locale;

/** How well the database does. */
public enum HealthStatus {
    /** It answers, and everything around it works. */
    HEALTHY,
    /** It answers, but something around it does not work as it should. */
    DEGRADED,
    /** It does not answer. */
    UNHEALTHY;

    /** The word for it, as {@code healthy}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
