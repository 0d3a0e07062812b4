/** Contracts over the journal's check: what is changed behind Blotter's back is found and named. */
package dev.blotter.contract.verify;
