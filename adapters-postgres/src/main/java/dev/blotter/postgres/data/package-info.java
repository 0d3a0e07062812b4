/// The plain reads of reference data, portfolios and sessions through Micronaut Data, for programs that run on
/// Micronaut.
///
/// Where a bean of type [PostgresStore][dev.blotter.postgres.PostgresStore] exists, its
/// [Finders][dev.blotter.domain.store.Finders] become a bean, of which these three come from repositories that
/// Micronaut Data writes, on the store's own pool. A store without Micronaut answers the same from hand-written SQL.
package dev.blotter.postgres.data;
