/** The contracts of the ports of orders and their events, and fixtures for them. */
package dev.blotter.contract.order;
