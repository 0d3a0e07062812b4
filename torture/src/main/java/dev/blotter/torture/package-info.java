/**
 * Brings faults about, and looks at what holds after each.
 *
 * <p>A <em>victim</em> is another process with Blotter in it. The <em>witness</em> writes each request down before it
 * is sent to the victim, and each answer. A <em>row</em> of the matrix is one kind of fault; after each one a fresh
 * process opens the store, and the <em>oracle</em> compares it with what the witness wrote: read with plain SQL, and
 * computed from the texts that were sent. Nothing in the product knows of any of this: bugs and points to die at lie in
 * wrappers around its ports.
 */
package dev.blotter.torture;
