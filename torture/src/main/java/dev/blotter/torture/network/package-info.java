/** A way to a server that can be cut, lose everything, or lose exactly a commit. */
package dev.blotter.torture.network;
