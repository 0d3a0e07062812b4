package dev.blotter.jdbc.planted;

import dev.blotter.architecture.Breaks;
import org.sqlite.SQLiteConfig;

@Breaks({"ArrowsTest.jdbc", "VendorFenceTest.the_sqlite_driver_stays_in_its_adapter"})
record UsesSqlite(SQLiteConfig config) {}
