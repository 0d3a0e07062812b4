/** The contracts of the ports of trading sessions, and fixtures for them. */
package dev.blotter.contract.session;
