/** The contracts of the ports of portfolios and cash, and fixtures for them. */
package dev.blotter.contract.portfolio;
