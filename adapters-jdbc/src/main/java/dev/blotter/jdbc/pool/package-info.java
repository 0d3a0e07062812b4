/// What a connection pool is doing, how well it is, and who may take its connections.
package dev.blotter.jdbc.pool;
