package dev.blotter.jdbc.cache.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.jdbc.statement.Statements;

@Breaks("VendorFenceTest.the_cache_knows_ports_only")
record CachesStatements(Statements statements) {}
