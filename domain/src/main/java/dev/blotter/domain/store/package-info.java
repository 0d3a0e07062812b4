/**
 * What every store promises as a whole: transactions that roll back whole, a snapshot to check it against, and how it
 * fails.
 *
 * <p>The ports themselves stand beside their nouns.
 */
package dev.blotter.domain.store;
