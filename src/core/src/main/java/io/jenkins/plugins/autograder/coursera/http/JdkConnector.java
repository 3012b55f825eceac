package io.jenkins.plugins.autograder.coursera.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Sends with the JDK's client. Follows no redirection: no call of ours has a right one, and a token must not go astray. */
public final class JdkConnector implements Connector {
    /** A longer answer is refused; the largest honest one is a list of graders. */
    public static final int LARGEST_ANSWER = 16 << 20;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(20);

    private final HttpClient client;
    private final String userAgent;
    private final Optional<WebProxy> proxy;

    /**
     * Connects as the settings of the JDK say.
     *
     * @param version of this program, for the header {@code User-Agent}
     */
    public JdkConnector(String version) {
        this(version, Optional.empty());
    }

    /**
     * Connects through a proxy.
     *
     * @param version of this program, for the header {@code User-Agent}
     * @param proxy absent where the settings of the JDK say it
     */
    public JdkConnector(String version, Optional<WebProxy> proxy) {
        this.userAgent = "coursera-autograder/" + version;
        this.proxy = proxy;
        // HTTP/1.1: one call at a time gains nothing from HTTP/2, and an upload loses by its flow control.
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LONGEST_CONNECT);
        proxy.ifPresent(each -> builder.proxy(each.selector()));
        this.client = builder.build();
    }

    @Override
    public Answer send(Call call, Optional<Secret> token) throws IOException, InterruptedException {
        AtomicLong lastActivity = new AtomicLong(System.nanoTime());
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .method(
                        call.method(),
                        call.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : call.body().publisher(() -> lastActivity.set(System.nanoTime())));
        call.body().mediaType().ifPresent(type -> request.header("Content-Type", type));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        // Not by an Authenticator: with one, the JDK leaves our own Authorization out (JDK-8326949).
        proxy.filter(each -> each.carries(call.uri()))
                .flatMap(WebProxy::login)
                .ifPresent(login -> request.header("Proxy-Authorization", "Basic " + login.reveal()));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), response -> new CappedBody(LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = await(answer, call.silence(), lastActivity);
            // Where a proxy refuses a tunnel, the JDK leaves the body out.
            byte @Nullable [] body = response.body();
            return new Answer(response.statusCode(), response.headers().map(), body == null ? new byte[0] : body);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> answer, Duration silence, AtomicLong lastActivity)
            throws IOException, InterruptedException {
        long left = silence.toNanos();
        while (left > 0) {
            try {
                return answer.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                left = silence.toNanos() - (System.nanoTime() - lastActivity.get());
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
        throw new HttpTimeoutException("nothing went on for " + silence.toSeconds() + " s");
    }

    private static IOException failure(@Nullable Throwable cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
                return new NotSentException("there is no host of that name", cause);
            }
            if (each instanceof HttpConnectTimeoutException || each instanceof ConnectException) {
                return new NotSentException("no connection", cause);
            }
            if (each instanceof SSLHandshakeException) {
                return new NotSentException("no secure connection (" + each.getMessage() + ")", cause);
            }
        }
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause));
    }
}
