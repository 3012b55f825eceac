package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The yardstick: grades by the bare Engine API calls that a grading takes, one after the other, with the same limits and
 * the same way in and out as the profile coursera-v2. It knows no error, takes no figures, reads no feedback. One thread
 * uses it.
 */
final class RawGrader implements RawLoop.Worker {
    private static final Pattern ID = Pattern.compile("\"Id\":\"([0-9a-f]+)\"");

    // By hand on purpose, and with nothing in it that could need escaping.
    private static final String CREATE = """
            {"Image": "%s", "Hostname": "somehost", "User": "1000:1000", "NetworkDisabled": true, "Env": ["filename=answer.txt", "fileName=answer.txt"],
             "Labels": {"autograder-bench": "yes", "autograder-bench.expires": "4102444800"},
             "HostConfig": {
              "CapDrop": ["ALL"], "SecurityOpt": ["no-new-privileges"], "NetworkMode": "none", "IpcMode": "private",
              "PidsLimit": %d, "NanoCpus": %d, "Memory": %d, "MemorySwap": %d,
              "Ulimits": [{"Name": "core", "Soft": 0, "Hard": 0},
                          {"Name": "nofile", "Soft": %d, "Hard": %d},
                          {"Name": "fsize", "Soft": %d, "Hard": %d},
                          {"Name": "cpu", "Soft": %d, "Hard": %d}],
              "LogConfig": {"Type": "none"},
              "Mounts": [
               {"Type": "bind", "Source": "%s", "Target": "/shared/submission", "ReadOnly": true},
               {"Type": "bind", "Source": "%s", "Target": "/etc/hosts", "ReadOnly": true}]}}
            """;

    private final Path socket;
    private final Path scratch;
    private final String image;
    private final RawConnection engine;

    RawGrader(Path socket, Path scratch, String image) throws IOException {
        this.socket = socket;
        this.scratch = scratch;
        this.image = image;
        this.engine = new RawConnection(socket);
    }

    /** Grade a directory with one file. */
    @Override
    public void run(Path example, String name) throws IOException {
        Path files = Files.createDirectory(scratch.resolve(name));
        Path submission = Files.createDirectory(files.resolve("submission"));
        Files.setPosixFilePermissions(submission, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.copy(example.resolve(Submissions.FILE), submission.resolve(Submissions.FILE));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Path hosts = Files.writeString(files.resolve("hosts"), "127.0.0.1\tlocalhost\n127.0.0.1\tsomehost\n");
        try {
            String answer = new String(run(create(submission, hosts, name)), StandardCharsets.UTF_8);
            if (!answer.contains("\"fractionalScore\": 1.0")) {
                throw new IOException("the bare loop got no grade: " + answer);
            }
        } finally {
            Submissions.delete(files);
        }
    }

    private String create(Path submission, Path hosts, String name) throws IOException {
        Limits limits = Profiles.COURSERA_V2.limits();
        long cpu = limits.cpuTime().toSeconds() * 2 + 5;
        String json = String.format(
                CREATE,
                image,
                limits.processes(),
                (long) (limits.cpus() * 1_000_000_000L),
                limits.memory(),
                limits.memory(),
                limits.openFiles(),
                limits.openFiles(),
                limits.disk(),
                limits.disk(),
                cpu,
                cpu,
                submission,
                hosts);
        Matcher id = ID.matcher(engine.call("POST", "/containers/create?name=" + name, json)
                .expect(201)
                .text());
        if (!id.find()) {
            throw new IOException("the engine created a container without an id");
        }
        return id.group(1);
    }

    /** The bytes of the tar stream with the feedback. */
    private byte[] run(String id) throws IOException {
        String container = "/containers/" + id;
        try (RawConnection output = new RawConnection(socket)) {
            output.open("POST", container + "/attach?stream=1&stdout=1&stderr=1");
            engine.call("POST", container + "/start", "").expect(204);
            output.rest();
            engine.call("POST", container + "/wait", "").expect(200);
            engine.call("GET", container + "/json", "").expect(200);
            engine.call("HEAD", container + "/archive?path=%2Fshared%2Ffeedback.json", "")
                    .expect(200);
            byte[] answer = engine.call("GET", container + "/archive?path=%2Fshared%2Ffeedback.json", "")
                    .expect(200)
                    .body();
            engine.call("HEAD", container + "/archive?path=%2Fshared%2FhtmlFeedback.html", "")
                    .expect(404);
            engine.call("HEAD", container + "/archive?path=%2Fshared%2FtxtFeedback.txt", "")
                    .expect(404);
            return answer;
        } finally {
            engine.call("DELETE", container + "?force=1&v=1", "").expect(204);
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
