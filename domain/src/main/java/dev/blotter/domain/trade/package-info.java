/**
 * The booked result of an order: what its executions add up to, in one session.
 *
 * <p>A trade begins with the first report of a fill of its order and carries the order's identifier. It belongs to the
 * session in which the order was submitted; that of an adopted order, to the session of its first fill.
 */
package dev.blotter.domain.trade;
