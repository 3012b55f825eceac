package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.CourseraCalls;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Endpoint;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.Transloadit;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.Connector;
import io.jenkins.plugins.autograder.coursera.http.RetryPolicy;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import java.util.List;

/**
 * Everything that works together against one service. Nothing is asked of it until something is called.
 *
 * @param endpoints where calls go
 * @param account whose uploads Transloadit takes
 * @param tokens for the calls to Coursera; nobody else gets them
 * @param means how calls are sent, and how long is waited for what
 * @param ledger remembers which grader was attached to a part last
 */
public record Coursera(
        Endpoints endpoints, TransloaditAccount account, TokenSource tokens, Means means, AttachLedger ledger) {

    /**
     * How calls are sent.
     *
     * @param connector sends
     * @param retries how often
     * @param patience how long
     * @param time tells the time and waits
     * @param listener hears of every call
     */
    public record Means(Connector connector, RetryPolicy retries, Patience patience, Time time, CallListener listener) {

        /** The usual ones. */
        public static Means of(Connector connector, CallListener listener) {
            return new Means(connector, RetryPolicy.USUAL, Patience.USUAL, Time.real(), listener);
        }

        Sender sender(TokenSource tokens) {
            return new Sender(connector, tokens, retries, time, listener);
        }
    }

    /** By the settings of this user. */
    public static Coursera of(Settings settings, Means means) {
        Endpoints endpoints = settings.endpoints();
        LedgerFile ledger = new LedgerFile(settings.home().resolve("attached.json"), service(endpoints), means.time());
        return new Coursera(
                endpoints, settings.account(), account(settings, means).tokens(), means, ledger);
    }

    /** The account of this user. */
    public static Account account(Settings settings, Means means) {
        return new Account(settings, means.sender(TokenSource.NONE), means.time());
    }

    public CourseraClient client() {
        return new CourseraClient(new CourseraCalls(endpoints), means.sender(tokens));
    }

    public Transloadit transloadit() {
        return new Transloadit(endpoints, account, means.sender(TokenSource.NONE));
    }

    public Uploader uploader() {
        return new Uploader(client(), transloadit(), ledger, means.time(), means.patience());
    }

    public Publisher publisher() {
        return new Publisher(client(), means.time(), means.patience());
    }

    public GraderWatch watch() {
        return new GraderWatch(client(), means.time(), means.patience());
    }

    public Receipts receipts() {
        return new Receipts(service(endpoints), means.time());
    }

    /** What would be done with a receipt. Asks nobody. */
    public List<Plan.Entry> plan(Receipt receipt) {
        return Plan.of(receipt, new CourseraCalls(endpoints), transloadit());
    }

    private static String service(Endpoints endpoints) {
        return endpoints.uri(Endpoint.REGISTER_V1).getAuthority();
    }
}
