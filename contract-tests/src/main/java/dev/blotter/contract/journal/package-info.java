/** The contracts of the ports of the journal and of conflicts, and fixtures for them. */
package dev.blotter.contract.journal;
