package dev.blotter.postgres.data;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Map;

/** Says of the store's pool what Micronaut Data wants to hear of each data source. */
@ContextConfigurer
public final class PostgresDataConfigurer implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.properties(Map.of("datasources." + PostgresDataFactory.NAME + ".dialect", Dialect.POSTGRES.name()));
    }
}
