package io.jenkins.plugins.autograder.coursera.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-36")
class EndpointsTest {
    private static final URI HERE = URI.create("http://127.0.0.1:1234");

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void reachesASimulatorWithEveryCall(Endpoint endpoint) {
        assertThat(Endpoints.PRODUCTION.uri(endpoint).getScheme()).isEqualTo("https");
        assertThat(Endpoints.simulator(HERE).uri(endpoint).toString())
                .isEqualTo(Endpoints.PRODUCTION.uri(endpoint).toString().replace("https://", HERE + "/"));
    }

    @Test
    void letsACallHaveItsOwnAddress() {
        Endpoints endpoints = Endpoints.PRODUCTION
                .with("api", URI.create("https://staging.example/"))
                .with("register-v2", URI.create("https://other.example/register"));

        assertThat(endpoints.uri(Endpoint.REGISTER_V2)).hasToString("https://other.example/register");
        assertThat(endpoints.uri(Endpoint.REGISTER_V1))
                .hasToString("https://staging.example/api/gridExecutorCreationAttempts.v1");
        assertThat(endpoints.uri(Endpoint.GRADER)).hasToString("https://www.coursera.org/api/gridExecutors.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.coursera.org", "ftp://127.0.0.1/", "https://user:pw@host/", "https:///path"})
    void sendsNoTokenWhereOthersCouldReadIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoints.PRODUCTION.with("api", URI.create(address)))
                .withMessageStartingWith("the endpoint api is ")
                .withMessageContaining("since tokens go there")
                .withMessageNotContaining("pw@");
    }

    @Test
    void guessesWhatWasMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoints.PRODUCTION.with("regster-v2", HERE))
                .withMessageEndingWith("; did you mean register-v2?");
    }

    @Test
    @Tag("B-18")
    void encodesWhateverAnIdHasInIt() {
        CourseraCalls calls = new CourseraCalls(Endpoints.PRODUCTION);

        assertThat(calls.graders("a b&c=d/e?f#g", 0).uri())
                .hasToString(
                        "https://www.coursera.org/api/gridExecutors.v1/?q=listByBranch&branchId=a%20b%26c%3Dd%2Fe%3Ff%23g"
                                + "&start=0&limit=100");
        assertThat(calls.grader("authoringBranch~x/..", "g").uri())
                .hasToString("https://www.coursera.org/api/gridExecutors.v1/authoringBranch!~x%2F..~g");
    }
}
