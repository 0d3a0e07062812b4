/** The verbs of the command line. Exit code 0: fine; 1: an error; 2: findings. */
package dev.blotter.bootstrap.verb;
