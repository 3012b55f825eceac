package io.jenkins.plugins.autograder.sandbox;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * One connection to the engine. It can be aborted from any thread, without reading on; whoever reads or writes at that
 * moment is told why.
 */
final class EngineConnection implements Closeable {
    private final InputStream in;
    private final OutputStream out;
    private final Closeable socket;
    private volatile String aborted = "";

    private EngineConnection(InputStream in, OutputStream out, Closeable socket) {
        this.in = new BufferedInputStream(new Input(in), 64 * 1024);
        this.out = new Output(out);
        this.socket = socket;
    }

    static EngineConnection over(SocketChannel channel) {
        return new EngineConnection(new ChannelInput(channel), new ChannelOutput(channel), channel);
    }

    static EngineConnection over(Socket socket) throws IOException {
        return new EngineConnection(socket.getInputStream(), socket.getOutputStream(), socket);
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** End it because of something that whoever is reading or writing does not know of. */
    void abort(String reason) {
        aborted = reason;
        close();
    }

    /** Whether it ended by {@link #abort}. */
    boolean isAborted() {
        return !aborted.isEmpty();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private IOException explained(IOException e) {
        return isAborted() ? new IOException(aborted, e) : e;
    }

    private final class Input extends InputStream {
        private final InputStream in;

        Input(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw explained(e);
            }
        }
    }

    private final class Output extends OutputStream {
        private final OutputStream out;

        Output(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw explained(e);
            }
        }
    }

    // The JDK's own channel streams lock reading against writing; these do not.
    private static final class ChannelInput extends InputStream {
        private final SocketChannel channel;

        ChannelInput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, offset, length));
        }
    }

    private static final class ChannelOutput extends OutputStream {
        private final SocketChannel channel;

        ChannelOutput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
