package org.kontor.tests.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The published form of a message between a partner and this house, as the documentation has it. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".schema.json";

    private final String name;
    private final JsonNode text;
    private final JsonSchema schema;

    /** @param name type and version, {@code erp.OrderAnswered.v1} */
    private Contract(String name, String text) {
        this.name = name;
        try {
            this.text = JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(this.text);
    }

    public static Contract of(String type, int version) {
        return read(folder().resolve(type + ".v" + version + ENDING));
    }

    static List<Contract> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(Contract::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder() {
        Path here = Path.of("docs/contracts");
        return Files.isDirectory(here) ? here : Path.of("../docs/contracts");
    }

    private static Contract read(Path file) {
        try {
            return new Contract(file.getFileName().toString().replace(ENDING, ""), Files.readString(file));
        } catch (IOException absent) {
            throw new UncheckedIOException("There is no contract " + file, absent);
        }
    }

    List<String> examples() {
        List<String> examples = new ArrayList<>();
        text.get("examples").forEach(example -> examples.add(example.toString()));
        return examples;
    }

    /** What of a message is against the contract or not in it; empty when it is as published. */
    public List<String> against(String message) {
        List<String> wrong = new ArrayList<>();
        schema.validate(message, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true))
                .forEach(broken -> wrong.add(broken.toString()));
        try {
            unknown(text, JSON.readTree(message), "", wrong);
        } catch (IOException unreadable) {
            wrong.add(unreadable.getMessage());
        }
        return wrong;
    }

    /** Members that the contract does not describe. */
    private static void unknown(JsonNode schema, JsonNode message, String path, List<String> wrong) {
        if (message.isArray()) {
            message.forEach(item -> unknown(schema.path("items"), item, path + "[]", wrong));
            return;
        }
        message.fields().forEachRemaining(member -> {
            JsonNode described = schema.path("properties").path(member.getKey());
            String at = path + "/" + member.getKey();
            if (described.path("description").asText().isBlank()) {
                wrong.add(at + " is not described");
            } else {
                unknown(described, member.getValue(), at, wrong);
            }
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
