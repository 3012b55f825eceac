package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The frames in which the engine sends what a run prints. */
class RunOutputTest {
    private static final int OUT = 1;
    private static final int ERR = 2;

    private final AtomicInteger limits = new AtomicInteger();
    private final RunOutput output = new RunOutput(10, limits::incrementAndGet);
    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();

    private RunOutputTest frame(int stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frames.writeBytes(ByteBuffer.allocate(8)
                .put((byte) stream)
                .putInt(4, bytes.length)
                .array());
        frames.writeBytes(bytes);
        return this;
    }

    private InputStream sent() {
        return new ByteArrayInputStream(frames.toByteArray());
    }

    @Test
    void tellsTheStreamsApart() throws Exception {
        frame(OUT, "one ").frame(ERR, "bad").frame(OUT, "").frame(OUT, "two");
        output.read(sent());
        assertThat(output.stdout().text()).isEqualTo("one two");
        assertThat(output.stderr().text()).isEqualTo("bad");
        assertThat(limits).hasValue(0);
    }

    @Test
    void readsFramesThatComeByteByByte() throws Exception {
        frame(OUT, "one").frame(ERR, "two");
        InputStream slow = new InputStream() {
            private final InputStream all = sent();

            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return all.read(bytes, offset, Math.min(1, length));
            }
        };
        output.read(slow);
        assertThat(output.stdout().text()).isEqualTo("one");
        assertThat(output.stderr().text()).isEqualTo("two");
    }

    @Test
    void keepsAsMuchAsTheLimitAllowsAndTellsOnceForEachStream() throws Exception {
        frame(OUT, "0123456789").frame(OUT, "x").frame(OUT, "y").frame(ERR, "0123456789abc");
        output.read(sent());
        assertThat(output.stdout().text()).isEqualTo("0123456789");
        assertThat(output.stdout().written()).isEqualTo(12);
        assertThat(output.stderr().written()).isEqualTo(13);
        assertThat(limits).hasValue(2);
    }

    @Test
    void readsAFrameThatIsLargerThanAnyBuffer() throws Exception {
        RunOutput large = new RunOutput(1_000_000, () -> {});
        frame(OUT, "x".repeat(500_000)).frame(OUT, "end");
        large.read(sent());
        assertThat(large.stdout().written()).isEqualTo(500_003);
        assertThat(large.stdout().text()).endsWith("xend");
    }

    @Test
    void endsWithTheEngineBetweenTwoFrames() throws Exception {
        frame(OUT, "one");
        frames.writeBytes(new byte[] {1, 0, 0});
        output.read(sent());
        assertThat(output.stdout().text()).isEqualTo("one");
    }

    @Test
    void tellsThatTheEngineHungUpWithinAFrame() {
        frame(OUT, "one");
        frames.writeBytes(new byte[] {1, 0, 0, 0, 0, 0, 0, 5, 'a'});
        assertThatThrownBy(() -> output.read(sent())).isInstanceOf(EOFException.class);
        assertThat(output.stdout().text()).isEqualTo("onea");
    }
}
