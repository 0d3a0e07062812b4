/** Identifiers for callers who have none of their own. */
package dev.blotter.application.id;
