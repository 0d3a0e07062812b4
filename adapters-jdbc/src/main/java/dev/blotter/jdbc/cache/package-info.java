/// A cache before the finders of a store: wrappers with honest names, put together in one place,
/// [CachingStore][dev.blotter.jdbc.cache.CachingStore].
///
/// What is right does not depend on entries being dropped in time. A read says how new its answer has to be
/// ([ReadConsistency][dev.blotter.domain.store.ReadConsistency]); the cache answers only reads that allow a lag, and
/// only from an entry that was read from the database no longer ago than that. Everything else goes to the database.
///
/// Dropping makes it fresher than it promises. What a transaction has saved is dropped when its write returns, so that
/// a reader in the same process finds it; other processes hear of it by
/// [CacheNotices][dev.blotter.jdbc.cache.CacheNotices], where the engine has a way to tell them. A reader that fetched
/// a row before it was dropped does not bring it back.
///
/// Only what is found by its key is kept, and of orders and trades only those that are closed: what still works changes
/// with every fill. A row that is not there is not remembered either. Lists and fetch plans pass through.
///
/// Where the cache itself fails, the database answers, and the failure is counted.
package dev.blotter.jdbc.cache;
