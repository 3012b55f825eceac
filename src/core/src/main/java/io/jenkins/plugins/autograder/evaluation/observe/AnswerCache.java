package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Answers of drivers, by all that they depend on. Each is made once, however many threads ask for it at the same time.
 * Safe for use by many threads, and a directory by many programs.
 */
public final class AnswerCache {
    private static final int MOST_IN_MEMORY = 16;

    private final Optional<CacheDirectory> directory;
    private final Map<String, byte[]> recent = new LinkedHashMap<>(MOST_IN_MEMORY, 0.75f, true);
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    private AnswerCache(Optional<CacheDirectory> directory) {
        this.directory = directory;
    }

    /** A cache that is gone with this object. */
    public static AnswerCache inMemory() {
        return new AnswerCache(Optional.empty());
    }

    /**
     * A cache that lasts.
     *
     * @param directory of ours alone, created where it is missing
     * @param mostBytes how large it may become; what was not used for the longest time goes first
     */
    public static AnswerCache in(Path directory, long mostBytes) {
        return new AnswerCache(Optional.of(new CacheDirectory(directory, mostBytes)));
    }

    /** Makes an answer. */
    interface Source {
        byte[] make() throws SandboxException, InterruptedException;
    }

    byte[] get(CacheKey key, Source source) throws SandboxException, InterruptedException {
        return get(key, source, answer -> true);
    }

    /**
     * The answer for a key, made if need be.
     *
     * @param lasts whether an answer would be the same another time, and so can be kept
     */
    byte[] get(CacheKey key, Source source, Predicate<byte[]> lasts) throws SandboxException, InterruptedException {
        String name = key.name();
        synchronized (locks.computeIfAbsent(name, any -> new Object())) {
            Optional<byte[]> known = recent(name);
            if (known.isPresent()) {
                return known.get();
            }
            Optional<byte[]> stored = directory.flatMap(files -> files.read(name));
            if (stored.isPresent()) {
                keep(name, stored.get());
                return stored.get();
            }
            byte[] answer = source.make();
            if (lasts.test(answer)) {
                directory.ifPresent(files -> files.write(name, answer));
                keep(name, answer);
            }
            return answer;
        }
    }

    private Optional<byte[]> recent(String name) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(name));
        }
    }

    private void keep(String name, byte[] answer) {
        synchronized (recent) {
            recent.put(name, answer);
            if (recent.size() > MOST_IN_MEMORY) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }
}
