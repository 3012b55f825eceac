/**
 * Who we are to Coursera: authorising once with a person's browser, and keeping the tokens fresh from then on.
 *
 * <p>Requests and answers of OAuth are google-oauth-client's, sent over our own {@link
 * io.jenkins.plugins.autograder.coursera.http.Connector}; no type of Google's leaves this package. Start at {@link
 * io.jenkins.plugins.autograder.coursera.oauth.StoredTokens} and {@link
 * io.jenkins.plugins.autograder.coursera.oauth.Authorization}.
 */
@NullMarked
package io.jenkins.plugins.autograder.coursera.oauth;

import org.jspecify.annotations.NullMarked;
