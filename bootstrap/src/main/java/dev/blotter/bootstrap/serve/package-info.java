/** The program as a server: the same book, with health and metrics over HTTP. */
package dev.blotter.bootstrap.serve;
