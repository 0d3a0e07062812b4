package dev.blotter.sqlite.data;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Map;

/** Says of the store's readers what Micronaut Data wants to hear of each data source; it has no dialect for SQLite. */
@ContextConfigurer
public final class SqliteDataConfigurer implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.properties(Map.of("datasources." + SqliteDataFactory.NAME + ".dialect", Dialect.ANSI.name()));
    }
}
