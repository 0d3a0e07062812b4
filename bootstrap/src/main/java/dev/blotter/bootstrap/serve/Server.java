package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.BlotterProperties;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.StoreException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/** A book that is served over HTTP, until this is closed. */
final class Server implements AutoCloseable {

    private final ApplicationContext context;
    private final Database database;
    private final EmbeddedServer http;

    private Server(ApplicationContext context, Database database, EmbeddedServer http) {
        this.context = context;
        this.database = database;
        this.http = http;
    }

    /**
     * Opens the database that the settings mean, and answers.
     *
     * @param port 0 for any that is free
     * @throws IllegalArgumentException when a setting is refused, or nothing can listen there
     * @throws StoreException when the database cannot be opened
     */
    static Server start(String host, int port, Function<Settings, Database> choice) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .properties(Map.of("micronaut.server.port", port, "micronaut.server.host", host))
                .build();
        try {
            Settings settings = Settings.of(
                    System.getenv(),
                    BlotterProperties.of(context.getEnvironment(), System.getenv(), System.getProperties()));
            Database database = choice.apply(settings);
            database.requireFit();
            // Unpacking SQLite takes as long as what comes before the opening.
            Thread.startVirtualThread(database::loadDriver);
            start(context, settings, database);
            return new Server(
                    context, database, context.getBean(EmbeddedServer.class).start());
        } catch (ServerStartupException e) {
            context.close();
            throw new IllegalArgumentException(
                    "The server cannot listen at " + host + ":" + port + "; is the port in use?", e);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static void start(ApplicationContext context, Settings settings, Database database) {
        context.registerSingleton(Settings.class, settings);
        context.registerSingleton(Database.class, database);
        try {
            context.start();
        } catch (BeanInstantiationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StoreException failure) {
                    throw failure;
                }
            }
            throw e;
        }
    }

    /** Where the book is, without a password. */
    String location() {
        return database.location();
    }

    /** Where it answers. */
    URI uri() {
        return http.getURI();
    }

    /** Ends when what waits for a commit is committed. */
    @Override
    public void close() {
        context.close();
    }
}
