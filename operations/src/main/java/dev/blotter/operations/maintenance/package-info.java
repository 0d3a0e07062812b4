/** What keeps a database quick, while it is used. */
package dev.blotter.operations.maintenance;
