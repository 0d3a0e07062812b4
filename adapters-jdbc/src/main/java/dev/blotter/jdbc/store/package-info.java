/// A store put together from the ports of its nouns.
package dev.blotter.jdbc.store;
