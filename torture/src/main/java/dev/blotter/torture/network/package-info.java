/**
 * A way to a server that can be cut, lose everything, lose exactly a commit, or be slow; and a network of its own for
 * whom nobody answers.
 */
package dev.blotter.torture.network;
