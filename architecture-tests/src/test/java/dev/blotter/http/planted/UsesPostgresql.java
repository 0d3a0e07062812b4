package dev.blotter.http.planted;

import dev.blotter.architecture.Breaks;
import org.postgresql.PGConnection;

@Breaks("VendorFenceTest.the_postgresql_driver_stays_in_its_adapter")
record UsesPostgresql(PGConnection connection) {}
