/**
 * The instruction to buy or sell, in the words of FIX.
 *
 * <p>An order is folded from what is known of it: its terms (given when it is submitted), the events reported of it,
 * taken in canonical order, and what its executions add up to. Its {@link dev.blotter.domain.order.OrderStatus status}
 * is never stored as a fact; it is derived from those facts in one pure function.
 *
 * <p>An execution that comes before its order opens an <em>adopted</em> order: side and instrument are known, the terms
 * are not, and nothing is taken to be working. A later submission completes it.
 */
package dev.blotter.domain.order;
