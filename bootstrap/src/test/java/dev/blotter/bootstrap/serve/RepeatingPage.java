package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.Blotter;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** A page that runs one statement as often as it is asked to. */
@Controller("/test/pages")
@Requires(property = "blotter.test.pages")
@ExecuteOn(TaskExecutors.IO)
final class RepeatingPage {

    private final Blotter blotter;

    RepeatingPage(Blotter blotter) {
        this.blotter = blotter;
    }

    @Get("/{times}")
    String page(int times) {
        for (int i = 0; i < times; i++) {
            blotter.finders().portfolios().page(Optional.empty(), 1);
        }
        return "done";
    }
}
