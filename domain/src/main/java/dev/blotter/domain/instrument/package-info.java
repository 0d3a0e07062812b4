/** What is traded: symbol and listing venue, quote currency, multiplier, optional tick and lot. Reference data. */
package dev.blotter.domain.instrument;
