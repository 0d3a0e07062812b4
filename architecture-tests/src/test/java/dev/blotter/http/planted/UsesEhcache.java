package dev.blotter.http.planted;

import dev.blotter.architecture.Breaks;
import org.ehcache.CacheManager;

@Breaks("VendorFenceTest.ehcache_stays_in_the_cache")
record UsesEhcache(CacheManager manager) {}
