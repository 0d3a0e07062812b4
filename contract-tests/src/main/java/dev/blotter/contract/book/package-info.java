/**
 * Contracts over commands: what every store must make of them, whatever it is built on.
 *
 * <p>Each test begins with portfolios of its own, so that they can share one store.
 */
package dev.blotter.contract.book;
