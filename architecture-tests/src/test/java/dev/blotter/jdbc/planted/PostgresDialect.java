package dev.blotter.jdbc.planted;

import dev.blotter.architecture.Breaks;

@Breaks("VendorFenceTest.jdbc_names_no_vendor")
record PostgresDialect() {}
