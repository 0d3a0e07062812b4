/**
 * The unit of ownership: orders, positions and cash belong to exactly one portfolio.
 *
 * <p>The journal and all consistency are per portfolio. One reserved portfolio,
 * {@link dev.blotter.domain.portfolio.PortfolioId#REFERENCE}, owns the reference data.
 */
package dev.blotter.domain.portfolio;
