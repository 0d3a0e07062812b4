/// What keeps a store calm while its database fails: trying again, and not asking while there is no sense in it.
package dev.blotter.jdbc.resilience;
