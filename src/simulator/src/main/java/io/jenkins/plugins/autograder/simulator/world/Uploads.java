package io.jenkins.plugins.autograder.simulator.world;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What was uploaded, and what is on the way. Of a file's content, only size and digest are kept. */
public final class Uploads {
    /** Where Coursera keeps what authors upload. */
    public static final String BUCKET = "coursera-uploads";

    private final Object lock;
    private final Clock clock;
    private final Ids ids;
    private final Rules rules;
    private final Map<String, Assembly> assemblies = new LinkedHashMap<>();
    private final Map<String, Integer> looks = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();

    Uploads(Object lock, Clock clock, Ids ids, Rules rules) {
        this.lock = lock;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
    }

    /** Begin an upload; false if its id was used before. */
    public boolean begin(String id, long expected) {
        synchronized (lock) {
            Assembly assembly = new Assembly(id, AssemblyState.UPLOADING, 0, Math.max(expected, 0), Optional.empty());
            return assemblies.putIfAbsent(id, assembly) == null;
        }
    }

    /** So many bytes of the request have arrived. */
    public void progress(String id, long received) {
        change(id, assembly -> assembly.at(received));
    }

    /** The upload is over, in this way. */
    public void end(String id, AssemblyState state) {
        change(id, assembly -> assembly.in(state));
    }

    /** The file is there; a number of polls will find the assembly executing. */
    public void complete(String id, StoredFile file) {
        synchronized (lock) {
            looks.put(id, rules.assemblyLooks());
            change(id, assembly -> assembly.with(file));
        }
    }

    /** As if only half of an upload had arrived, and no more of it ever will. */
    public void halve(String id) {
        change(
                id,
                assembly -> new Assembly(
                        id,
                        AssemblyState.UPLOADING,
                        assembly.received() / 2,
                        Math.max(assembly.expected(), assembly.received()),
                        Optional.empty()));
    }

    private void change(String id, UnaryOperator<Assembly> change) {
        synchronized (lock) {
            assemblies.computeIfPresent(id, (key, assembly) -> change.apply(assembly));
        }
    }

    /** Poll an upload: the last of these looks finds it completed. */
    public Optional<Assembly> poll(String id) {
        synchronized (lock) {
            Assembly found = assemblies.get(id);
            if (found != null && found.state() == AssemblyState.EXECUTING && looks.merge(id, -1, Integer::sum) < 0) {
                end(id, AssemblyState.COMPLETED);
            }
            return assembly(id);
        }
    }

    /** An upload, without being counted as a poll. */
    public Optional<Assembly> assembly(String id) {
        synchronized (lock) {
            return Optional.ofNullable(assemblies.get(id));
        }
    }

    public List<Assembly> assemblies() {
        synchronized (lock) {
            return List.copyOf(assemblies.values());
        }
    }

    /** Keep a file, as if it had been uploaded. */
    public StoredFile store(String filename, long size, String sha256) {
        synchronized (lock) {
            String key = "authoring/programming/grid/_/" + ids.hex32() + "/" + filename;
            StoredFile file = new StoredFile(BUCKET, key, filename, size, sha256);
            files.put(key, file);
            return file;
        }
    }

    /** The file of this name in the bucket, if there is one. */
    public Optional<StoredFile> file(String bucket, String key) {
        synchronized (lock) {
            return Optional.ofNullable(files.get(key))
                    .filter(file -> file.bucket().equals(bucket));
        }
    }

    public List<StoredFile> files() {
        synchronized (lock) {
            return List.copyOf(files.values());
        }
    }

    /** The address of a file, in the way that the rules want it. */
    public URI url(StoredFile file) {
        String global = file.bucket() + ".s3.amazonaws.com";
        return switch (rules.urlStyle()) {
            case PLAIN -> url(global, "/" + file.key(), null);
            case SIGNED -> url(global, "/" + file.key(), signature());
            case REGION -> url(file.bucket() + ".s3.us-east-1.amazonaws.com", "/" + file.key(), null);
            case PATH -> url("s3.us-east-1.amazonaws.com", "/" + file.bucket() + "/" + file.key(), null);
        };
    }

    private String signature() {
        long expires = clock.instant().plus(Duration.ofHours(1)).getEpochSecond();
        return "AWSAccessKeyId=SIMKEYID&Expires=" + expires + "&Signature=sim-signature";
    }

    private static URI url(String host, String path, @org.jspecify.annotations.Nullable String query) {
        try {
            return new URI("https", host, path, query, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no address for " + path, e);
        }
    }
}
