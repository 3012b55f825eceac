package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Consent;
import io.jenkins.plugins.autograder.simulator.world.Pkce;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorization server (RFC 6749, RFC 7636). */
class AuthorizationTest {
    private static final String CALLBACK = "http://127.0.0.1:4711/callback";

    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @RegisterExtension
    final Stage stage = new Stage();

    private final TestClient browser = new TestClient("");

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = code(Map.of());

        assertThat(redeem(code, Map.of()).status()).isEqualTo(200);
        assertRefused(redeem(code, Map.of()), 400, "invalid_grant");
    }

    @Test
    void aCodeIsGoodForAMinute() throws Exception {
        String code = code(Map.of());
        stage.simulator().clock().advance(Duration.ofSeconds(61));

        assertRefused(redeem(code, Map.of()), 400, "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri,http://127.0.0.1:4712/callback,400,invalid_grant",
        "client_secret,wrong,401,invalid_client",
        "client_id,wrong,401,invalid_client",
        "code,wrong,400,invalid_grant",
        "grant_type,password,400,unsupported_grant_type",
        "code,'',400,invalid_request"
    })
    void aCodeIsGivenForWhatItWasAskedWith(String field, String value, int status, String error) throws Exception {
        assertRefused(redeem(code(Map.of()), Map.of(field, value)), status, error);
    }

    @Test
    void anAccessTokenComesWithItsTime() throws Exception {
        stage.world().rules().accessTokenLife(Duration.ofMinutes(7));

        Reply tokens = redeem(code(Map.of()), Map.of());

        assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(420);
        assertThat(tokens.at("/token_type")).isEqualTo("bearer");
        TestClient client = new TestClient(tokens.at("/access_token"));
        assertThat(whoAmI(client).at("/elements/0/name")).isEqualTo("Ada Author");
        stage.simulator().clock().advance(Duration.ofMinutes(7));
        assertThat(whoAmI(client).status()).isEqualTo(401);
        assertThat(whoAmI(client).header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void aRefreshTokenIsForThoseWhoAskForOfflineAccess() throws Exception {
        Reply tokens = redeem(code(Map.of("access_type", "online")), Map.of());

        assertThat(tokens.json().has("access_token")).isTrue();
        assertThat(tokens.json().has("refresh_token")).isFalse();
    }

    @Test
    void refreshTokensRotate() throws Exception {
        String first = redeem(code(Map.of()), Map.of()).at("/refresh_token");

        Reply refreshed = refresh(first);

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(whoAmI(new TestClient(refreshed.at("/access_token"))).status())
                .isEqualTo(200);
        assertRefused(refresh(first), 400, "invalid_grant");
        assertThat(refresh(refreshed.at("/refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void refreshTokensStayWhereTheyDoNotRotate() throws Exception {
        stage.world().rules().rotatingTokens(false);
        String token = redeem(code(Map.of()), Map.of()).at("/refresh_token");

        assertThat(refresh(token).json().has("refresh_token")).isFalse();
        assertThat(refresh(token).status()).isEqualTo(200);
    }

    @Test
    void theVerifierHasToFitTheChallenge() throws Exception {
        Map<String, String> challenge = Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256");

        assertThat(redeem(code(challenge), Map.of("code_verifier", VERIFIER)).status())
                .isEqualTo(200);
        assertRefused(redeem(code(challenge), Map.of("code_verifier", VERIFIER + "x")), 400, "invalid_grant");
        assertRefused(redeem(code(challenge), Map.of()), 400, "invalid_grant");
    }

    @Test
    void aServerMayKnowNothingOfChallenges() throws Exception {
        stage.world().rules().pkce(Pkce.IGNORED);

        String code = code(Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256"));

        assertThat(redeem(code, Map.of("code_verifier", "anything")).status()).isEqualTo(200);
    }

    @Test
    void aServerMayRefuseChallenges() throws Exception {
        stage.world().rules().pkce(Pkce.REFUSED);

        Map<String, String> answer =
                redirection(authorize(Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256")));

        assertThat(answer).containsEntry("error", "invalid_request").containsEntry("state", "s/1");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type,token,unsupported_response_type",
        "scope,view_profile everything,invalid_scope",
        "code_challenge,plain-text,invalid_request"
    })
    void tellsTheClientWhatIsWrong(String field, String value, String error) throws Exception {
        Map<String, String> answer = redirection(authorize(Map.of(field, value)));

        assertThat(answer)
                .containsEntry("error", error)
                .containsEntry("state", "s/1")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/callback", "http://evil.example/", "no address", ""})
    void sendsNoCodeToStrangers(String redirect) throws Exception {
        Reply page = authorize(Map.of("redirect_uri", redirect));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
    }

    @Test
    void knowsItsClients() throws Exception {
        assertThat(authorize(Map.of("client_id", "stranger")).status()).isEqualTo(400);
    }

    @Test
    void aPersonMaySayNo() throws Exception {
        stage.world().rules().consent(Consent.DENIED);

        assertThat(redirection(authorize(Map.of())))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s/1")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({"allow,code", "deny,error"})
    void aPersonMayBeAsked(String decision, String answer) throws Exception {
        stage.world().rules().consent(Consent.ASKED);

        Reply page = authorize(Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("demo-client", "Ada Author", "manage_graders", "value=\"allow\"", "value=\"deny\"")
                .contains("action=\"/accounts.coursera.org/oauth2/v1/auth\"");
        assertThat(redirection(authorize(Map.of("decision", decision))))
                .containsKey(answer)
                .containsEntry("state", "s/1");
    }

    @Test
    void theTokenEndpointTakesOnlyPosts() throws Exception {
        Reply reply = browser.get(stage.simulator().accounts(), "/oauth2/v1/token");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).hasValue("POST");
        assertThat(stage.simulator().record(Endpoint.TOKEN)).isEmpty();
    }

    private Reply authorize(Map<String, String> changes) throws Exception {
        Map<String, String> query = new HashMap<>(Map.of(
                "access_type", "offline",
                "response_type", "code",
                "client_id", stage.demo().client().id(),
                "redirect_uri", CALLBACK,
                "scope", "view_profile manage_graders",
                "state", "s/1"));
        query.putAll(changes);
        return browser.get(stage.simulator().accounts(), "/oauth2/v1/auth?" + TestClient.encode(query));
    }

    private static Map<String, String> redirection(Reply reply) {
        assertThat(reply.status()).isEqualTo(302);
        String location = reply.header("Location").orElseThrow();
        assertThat(location).startsWith(CALLBACK + "?");
        return Queries.of(location);
    }

    private String code(Map<String, String> changes) throws Exception {
        return redirection(authorize(changes)).get("code");
    }

    private Reply redeem(String code, Map<String, String> changes) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "code",
                code,
                "client_id",
                stage.demo().client().id(),
                "client_secret",
                stage.demo().client().secret(),
                "redirect_uri",
                CALLBACK,
                "grant_type",
                "authorization_code"));
        form.putAll(changes);
        return browser.form(stage.simulator().accounts(), "/oauth2/v1/token", form);
    }

    private Reply refresh(String token) throws Exception {
        return browser.form(
                stage.simulator().accounts(),
                "/oauth2/v1/token",
                Map.of(
                        "refresh_token",
                        token,
                        "client_id",
                        stage.demo().client().id(),
                        "client_secret",
                        stage.demo().client().secret(),
                        "grant_type",
                        "refresh_token"));
    }

    private Reply whoAmI(TestClient client) throws Exception {
        return client.get(stage.simulator().api(), "/api/externalBasicProfiles.v1?q=me&fields=name");
    }

    private static void assertRefused(Reply reply, int status, String error) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/error")).isEqualTo(error);
    }
}
