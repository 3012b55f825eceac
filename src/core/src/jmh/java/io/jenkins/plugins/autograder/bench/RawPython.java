package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The yardstick of observations: starts a container that runs {@code python3 -c pass} beside a submission, and waits for
 * its end; with limits like ours, and nothing that it would not need. One thread uses it.
 */
final class RawPython implements RawLoop.Worker {
    private static final Pattern ID = Pattern.compile("\"Id\":\"([0-9a-f]+)\"");

    // By hand on purpose, and with nothing in it that could need escaping.
    private static final String CREATE = """
            {"Image": "%s", "User": "1000:1000", "NetworkDisabled": true,
             "Entrypoint": ["python3", "-c", "pass"], "Cmd": [],
             "Labels": {"autograder-bench": "yes", "autograder-bench.expires": "4102444800"},
             "HostConfig": {
              "CapDrop": ["ALL"], "SecurityOpt": ["no-new-privileges"], "NetworkMode": "none", "IpcMode": "private",
              "PidsLimit": 64, "NanoCpus": 1000000000, "Memory": %d, "MemorySwap": %d,
              "LogConfig": {"Type": "none"},
              "Mounts": [{"Type": "bind", "Source": "%s", "Target": "/shared/submission", "ReadOnly": true}]}}
            """;

    private static final long MEMORY = 640 * Limits.MIB;

    private final String image;
    private final RawConnection engine;

    RawPython(Path socket, String image) throws IOException {
        this.image = image;
        this.engine = new RawConnection(socket);
    }

    @Override
    public void run(Path submission, String name) throws IOException {
        String json = String.format(CREATE, image, MEMORY, MEMORY, submission);
        Matcher id = ID.matcher(engine.call("POST", "/containers/create?name=" + name, json)
                .expect(201)
                .text());
        if (!id.find()) {
            throw new IOException("the engine created a container without an id");
        }
        String container = "/containers/" + id.group(1);
        try {
            engine.call("POST", container + "/start", "").expect(204);
            String end =
                    engine.call("POST", container + "/wait", "").expect(200).text();
            if (!end.contains("\"StatusCode\":0")) {
                throw new IOException("python3 -c pass failed: " + end);
            }
        } finally {
            engine.call("DELETE", container + "?force=1&v=1", "").expect(204);
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
