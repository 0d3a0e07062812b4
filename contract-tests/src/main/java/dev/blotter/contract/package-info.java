/** What every adapter must prove: one contract per port, with in-memory twins as the readable specification. */
package dev.blotter.contract;
