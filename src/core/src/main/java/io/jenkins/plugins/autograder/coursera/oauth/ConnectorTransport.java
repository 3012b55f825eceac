package io.jenkins.plugins.autograder.coursera.oauth;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import io.jenkins.plugins.autograder.coursera.http.Answer;
import io.jenkins.plugins.autograder.coursera.http.Body;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets google-http-client send over our loop, with its limits, retries and silence about secrets. */
final class ConnectorTransport extends HttpTransport {
    private final Sender sender;
    private final String doing;

    /** @param doing what its requests do, to go on from "could not" */
    ConnectorTransport(Sender sender, String doing) {
        this.sender = sender;
        this.doing = doing;
    }

    /** Our failure, on its way through google-http-client. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;

        private final CourseraException failure;

        Failure(CourseraException failure) {
            super(failure.getMessage(), failure);
            this.failure = failure;
        }

        CourseraException failure() {
            return failure;
        }
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(URI.create(url));
    }

    private final class Request extends LowLevelHttpRequest {
        private final URI uri;

        Request(URI uri) {
            this.uri = uri;
        }

        @Override
        public void addHeader(String name, String value) {
            // Google's name and its compression; ours are the connector's business.
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            getStreamingContent().writeTo(content);
            Body body = Body.of(Optional.ofNullable(getContentType()), content.toString(StandardCharsets.UTF_8));
            try {
                // A refresh whose answer was lost can only be asked for again with the same token, now or later.
                return new Response(sender.send(Call.post(doing, uri, body).asRepeatable()));
            } catch (CourseraException e) {
                throw new Failure(e);
            } catch (InterruptedException e) {
                throw (InterruptedIOException) new InterruptedIOException().initCause(e);
            }
        }
    }

    private static final class Response extends LowLevelHttpResponse {
        private final Answer answer;

        Response(Answer answer) {
            this.answer = answer;
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(answer.body());
        }

        @Override
        public @Nullable String getContentEncoding() {
            return null;
        }

        @Override
        public long getContentLength() {
            return answer.body().length;
        }

        @Override
        public String getContentType() {
            return answer.header("Content-Type").orElse("application/json");
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + answer.status();
        }

        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        public String getReasonPhrase() {
            return "";
        }

        @Override
        public int getHeaderCount() {
            return 0;
        }

        @Override
        public String getHeaderName(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public String getHeaderValue(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
