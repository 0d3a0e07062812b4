/** The contracts of the ports of instruments, and fixtures for them. */
package dev.blotter.contract.instrument;
