/** The contracts of the ports of trades, and fixtures for them. */
package dev.blotter.contract.trade;
