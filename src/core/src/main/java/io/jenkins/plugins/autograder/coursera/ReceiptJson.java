package io.jenkins.plugins.autograder.coursera;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON form of receipts. Keys are the names of the record components, enums their words ({@code under-way}); what is
 * absent has no key. {@code receipt} is the version of the form, {@code done} is for readers who want one word.
 */
public final class ReceiptJson {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ReceiptJson() {}

    /** As text, of several lines. */
    public static String write(Receipt receipt) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("receipt", VERSION).put("done", receipt.isDone());
        json.setAll((ObjectNode) MAPPER.valueToTree(receipt));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Read it back.
     *
     * @throws IllegalArgumentException if it is no receipt, or of a newer form
     */
    public static Receipt read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.path("receipt").asInt() != VERSION) {
                throw new IllegalArgumentException(
                        "it says receipt " + json.path("receipt").asText("nothing") + ", known is " + VERSION);
            }
            return MAPPER.treeToValue(json, Receipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
