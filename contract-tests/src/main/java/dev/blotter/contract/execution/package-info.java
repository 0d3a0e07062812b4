/** The contracts of the ports of executions, and fixtures for them. */
package dev.blotter.contract.execution;
