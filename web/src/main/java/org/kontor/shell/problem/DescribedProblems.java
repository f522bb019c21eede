package org.kontor.shell.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of each operation what it answers when something is wrong. */
public class DescribedProblems implements OASFilter {

    private static final String SCHEMA = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (operation.getResponses().getDefaultValue() == null) {
            operation.getResponses().setDefaultValue(problem());
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(SCHEMA, schema());
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("What is wrong, and which rule it breaks")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))));
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem document (RFC 9457)")
                .required(List.of("type", "title", "status", "rule"))
                .addProperty("type", text("urn:kontor:rule: and the key of the rule"))
                .addProperty("title", text("what kind of problem the status stands for"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("the sentence of the rule with the figures of this case"))
                .addProperty("rule", text("key of the rule, as in order.stock-short"))
                .addProperty("instance", text("number of the request, as in our log"))
                .addProperty(
                        "details",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("the figures by name")
                                .additionalPropertiesSchema(
                                        OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static Schema text(String meaning) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(meaning);
    }
}
