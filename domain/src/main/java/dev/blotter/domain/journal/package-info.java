/**
 * The history: every accepted change of a portfolio, in a gapless sequence, each entry chained to the one before by
 * SHA-256.
 *
 * <p>Entries are written in the same transaction as what they change. Everything else can be rebuilt from them.
 */
package dev.blotter.domain.journal;
