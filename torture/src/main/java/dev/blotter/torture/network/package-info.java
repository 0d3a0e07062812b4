/** A way to a server that can be cut, lose everything, lose exactly a commit, or be slow. */
package dev.blotter.torture.network;
