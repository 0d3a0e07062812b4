/**
 * What a portfolio holds of an instrument, by weighted average cost.
 *
 * <p>Cost is kept, not the average price. Reducing a position releases cost × closed ÷ quantity, rounded half-even
 * once, and the remainder stays in the cost, so that cash + cost = deposits + realised − fees holds to the last digit.
 * A fill that crosses zero closes what is held and opens the rest, in a new cycle.
 */
package dev.blotter.domain.position;
