/**
 * Deciding on commands: the rows they need, loaded into a working set; the decisions, pure functions on it; and the
 * folds that bring orders, trades, positions and cash up to date once all decisions of a commit are made.
 */
package dev.blotter.application.book;
