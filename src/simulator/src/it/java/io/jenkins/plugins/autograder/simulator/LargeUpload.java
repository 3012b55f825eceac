package io.jenkins.plugins.autograder.simulator;

import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A program of its own, with a small heap: uploads two gigabytes to a simulator, and says what arrived. */
final class LargeUpload {
    static final long SIZE = 2L << 30;

    private static final byte[] BLOCK = new byte[1 << 20];

    static {
        new Random(1).nextBytes(BLOCK);
    }

    private LargeUpload() {}

    public static void main(String[] args) throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT)) {
            byte[] frame = TestClient.multipart(TestClient.PARAMS, "large.tar", new byte[0]);
            int split = frame.length - ("\r\n--" + TestClient.BOUNDARY + "--\r\n").length();
            InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(frame, 0, split),
                    content(),
                    new ByteArrayInputStream(frame, split, frame.length - split))));
            Reply reply = new TestClient("")
                    .upload(simulator.transloadit(), "0".repeat(32), BodyPublishers.ofInputStream(() -> body));
            StoredFile file = simulator.world().uploads().files().get(0);
            System.out.println(reply.status() + " " + file.size() + " " + file.sha256());
        }
    }

    /** The same bytes each time. */
    static InputStream content() {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < SIZE ? BLOCK[(int) (at++ % BLOCK.length)] & 0xff : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (at == SIZE) {
                    return -1;
                }
                int start = (int) (at % BLOCK.length);
                int count = Math.min(length, BLOCK.length - start);
                System.arraycopy(BLOCK, start, buffer, offset, count);
                at += count;
                return count;
            }
        };
    }
}
