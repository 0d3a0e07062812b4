/** The contracts of the ports of positions, and fixtures for them. */
package dev.blotter.contract.position;
