/** The architecture, as tests: which way the arrows point, and how large a file may be. */
package dev.blotter.architecture;
