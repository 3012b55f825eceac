package io.jenkins.plugins.autograder.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes answers to clients: at once or slowly, whole or in part. */
final class Courier {
    private final CountDownLatch closing = new CountDownLatch(1);

    void deliver(HttpExchange exchange, Answer answer) throws IOException {
        Delivery delivery = answer.delivery();
        // To close an exchange that was not answered, or not to its end, closes the connection.
        try (exchange) {
            if (!pause(delivery.beforeFirstByte()) || delivery.silent()) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                write(body, delivery, exchange.getResponseBody());
            }
        }
    }

    private void write(byte[] body, Delivery delivery, OutputStream out) throws IOException {
        int end = (int) Math.min(body.length, delivery.cutAfter());
        for (int sent = 0; sent < end && pause(delivery.beforeEachChunk()); sent += delivery.chunk()) {
            out.write(body, sent, Math.min(delivery.chunk(), end - sent));
            out.flush();
        }
    }

    /** Wait, but not longer than the server lives; whether it still does. */
    private boolean pause(Duration time) {
        try {
            return time.isZero() || !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nobody has to wait any more. */
    void stop() {
        closing.countDown();
    }
}
