package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A process that uploads what no engine has to keep: as many bytes as are asked for, made as they are read. */
final class LargeUpload {
    static final long SIZE = 2L << 30;

    private LargeUpload() {}

    /** @param args address of a simulator, and id of a course in it */
    public static void main(String[] args) throws Exception {
        Coursera coursera = new Coursera(
                Endpoints.simulator(URI.create(args[0])),
                TransloaditAccount.COURSERA,
                TokenSource.fixed(Secret.of(System.getenv("TOKEN"))),
                Coursera.Means.of(new JdkConnector("test"), CallListener.NONE),
                AttachLedger.NONE);
        Artefact artefact = new ImageArtefact(
                "large:latest", "large-latest.tar", "sha256:large", OptionalLong.of(SIZE), LargeUpload::open);
        UploadRequest request = new UploadRequest(
                Generation.V1, args[1], List.of(new PartRef("wOrds", "count")), Resources.DEFAULT, false);
        Receipt end = coursera.uploader()
                .run(
                        coursera.receipts().upload(request, artefact),
                        Optional.of(artefact),
                        ReceiptStore.NONE,
                        UploadListener.NONE);
        System.out.println(end.isDone() ? "done" : "not done");
    }

    private static InputStream open() {
        return new InputStream() {
            private long left = SIZE;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                left -= count;
                return count;
            }
        };
    }
}
