package dev.blotter.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/** The head of the description that is made of the endpoints when they are compiled; {@code /swagger/openapi.yml}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Blotter",
                        version = "1",
                        description = "The system of record for trading engines",
                        license = @License(name = "Apache-2.0")))
final class ApiDescription {

    private ApiDescription() {}
}
