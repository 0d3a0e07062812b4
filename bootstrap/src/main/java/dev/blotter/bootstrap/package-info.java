/** The program: command line, configuration, and the one place where everything is wired together. */
package dev.blotter.bootstrap;
