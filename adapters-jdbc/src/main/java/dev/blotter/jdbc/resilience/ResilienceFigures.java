package dev.blotter.jdbc.resilience;

/**
 * What has become of calls to a database since it was opened.
 *
 * @param away whether the database cannot be reached, and callers are told so at once
 * @param retried how often work was run again
 * @param rejected how many calls were answered at once, because the database was away
 */
public record ResilienceFigures(boolean away, long retried, long rejected) {}
