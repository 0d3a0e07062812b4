/** What a store holds, read past the product, and what it must hold, computed from what was sent. */
package dev.blotter.torture.oracle;
