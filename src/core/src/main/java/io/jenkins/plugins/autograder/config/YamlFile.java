package io.jenkins.plugins.autograder.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads a YAML file whose top level is a mapping. The file may be hostile: its size, its depth and its aliases are
 * bounded before a tree is made of it.
 */
public final class YamlFile {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_ALIASES = 100;
    private static final int MOST_LEVELS = 20;

    private final String name;
    private final Problems problems;

    private YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Read a file. An empty one is an empty mapping.
     *
     * @param file to read
     * @param name as people know the file, for messages
     * @param keys that are allowed at the top level, in the order in which a message lists them
     * @param problems takes whatever is wrong, here and later at the values
     * @return empty where there is no mapping to read, which is a problem then
     */
    public static Optional<YamlMap> read(Path file, String name, Collection<String> keys, Problems problems) {
        return new YamlFile(name, problems).read(file, keys);
    }

    private Optional<YamlMap> read(Path file, Collection<String> keys) {
        return text(file).flatMap(this::tree).flatMap(root -> root.map(keys));
    }

    private Optional<String> text(Path file) {
        if (!Files.isRegularFile(file)) {
            return refuse(Place.of(name), "this is not a file; put a file here, or take it away");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return refuse(Place.of(name), "the file is larger than 256 KB, which is all that is read; shorten it");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return refuse(Place.of(name), "the file is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            return refuse(Place.of(name), "the file cannot be read; check its permissions");
        }
    }

    private Optional<YamlValue> tree(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new CoreSchema())
                .build();
        try {
            if (!isHarmless(new Parse(settings).parseString(text))) {
                return Optional.empty();
            }
            Node root = new Compose(settings).composeString(text).orElseGet(YamlFile::nothing);
            Node mapping = root.getTag().equals(Tag.NULL) ? nothing() : root;
            return Optional.of(new YamlValue(name, "", mapping, problems));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::place).orElse(Place.of(name));
            return refuse(place, "this is not YAML: " + oneLine(e.getProblem()));
        } catch (ReaderException e) {
            String character = String.format("U+%04X", e.getCodePoint());
            return refuse(
                    Place.of(name), "the file holds the character " + character + ", which YAML forbids; take it out");
        } catch (YamlEngineException e) {
            return refuse(Place.of(name), "this is not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** Whether a tree can be made of the events: that takes a call for every level, and aliases make it grow. */
    private boolean isHarmless(Iterable<Event> events) {
        int level = 0;
        int aliases = 0;
        int documents = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> level++;
                case SequenceEnd, MappingEnd -> level--;
                case Alias -> aliases++;
                case DocumentStart -> documents++;
                default -> {}
            }
            String excess = level > MOST_LEVELS
                    ? "values are nested more than " + MOST_LEVELS + " levels deep; nothing here needs that"
                    : aliases > MOST_ALIASES
                            ? "there are more than " + MOST_ALIASES + " aliases (*name); write the values out"
                            : documents > 1 ? "a second document starts here (---); a file is one document" : "";
            if (!excess.isEmpty()) {
                refuse(event.getStartMark().map(this::place).orElse(Place.of(name)), excess);
                return false;
            }
        }
        return true;
    }

    private Place place(Mark mark) {
        return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private <T> Optional<T> refuse(Place place, String message) {
        problems.add(place, message);
        return Optional.empty();
    }

    private static Node nothing() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
