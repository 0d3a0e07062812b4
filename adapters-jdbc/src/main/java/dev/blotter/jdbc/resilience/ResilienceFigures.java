package dev.blotter.jdbc.resilience;

import java.util.Optional;

/**
 * What has become of calls to a database since it was opened.
 *
 * @param away whether the database cannot be reached, and callers are told so at once
 * @param retried how often work was run again
 * @param rejected how many calls were answered at once, because the database was away
 * @param refusal why the newest write was not stored, where there was no room for it or damage was found
 */
public record ResilienceFigures(boolean away, long retried, long rejected, Optional<String> refusal) {}
