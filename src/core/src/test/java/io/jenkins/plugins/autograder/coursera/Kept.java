package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.PartRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What outlives a process: as text, and so without anything that a disk would not keep. */
final class Kept implements ReceiptStore, AttachLedger {
    private final Map<String, String> attached = new HashMap<>();
    private String json = "";

    @Override
    public void write(Receipt receipt) {
        json = ReceiptJson.write(receipt);
    }

    Receipt read() {
        return ReceiptJson.read(json);
    }

    String json() {
        return json;
    }

    @Override
    public Optional<String> last(String course, PartRef part) {
        return Optional.ofNullable(attached.get(course + part));
    }

    @Override
    public void attached(String course, PartRef part, String grader) {
        attached.put(course + part, grader);
    }
}
