/** A run of an engine on a portfolio; orders and trades say in which one they came about. */
package dev.blotter.domain.session;
