/**
 * The journal's check: hashes and sequence are computed anew, the book is rebuilt from the journal, and every stored
 * row is compared with it. What was changed, lost or added behind Blotter's back is named.
 */
package dev.blotter.application.verify;
