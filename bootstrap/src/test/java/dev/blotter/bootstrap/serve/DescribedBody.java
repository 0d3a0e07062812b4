package dev.blotter.bootstrap.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;

/** The description of the endpoints, read strictly: a body has the fields that are described and no others. */
final class DescribedBody {

    private final JsonNode description;

    DescribedBody(String yaml) {
        try {
            description = new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        description.path("components").path("schemas").forEach(DescribedBody::close);
    }

    /** Where a body differs from what is described for an answer. */
    List<String> differences(String method, String path, int status, JsonNode body) {
        JsonNode content = description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        if (content.size() != 1) {
            return List.of(method + " " + path + " has no description of " + status);
        }
        ObjectNode schema = content.iterator().next().path("schema").deepCopy();
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("allOf", whole.arrayNode().add(schema));
        whole.set("components", description.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(whole).validate(body).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** OpenAPI 3.0 says {@code nullable} where JSON Schema has a type of that name. */
    private static void close(JsonNode schema) {
        ((ObjectNode) schema).put("additionalProperties", false);
        schema.path("properties").forEach(property -> {
            if (property.path("nullable").asBoolean()) {
                ObjectNode nullable = (ObjectNode) property;
                String type = nullable.path("type").asText();
                nullable.set("type", nullable.arrayNode().add(type).add("null"));
            }
        });
    }
}
