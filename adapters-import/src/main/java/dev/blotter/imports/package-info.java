/** Readers of other systems' files and databases. */
package dev.blotter.imports;
