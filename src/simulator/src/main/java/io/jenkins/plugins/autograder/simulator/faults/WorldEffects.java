package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Handler;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.http.Transloadit;
import io.jenkins.plugins.autograder.simulator.world.AssemblyState;
import io.jenkins.plugins.autograder.simulator.world.Consent;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import io.jenkins.plugins.autograder.simulator.world.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Faults in the world: something happens there that the client does not know of yet. */
final class WorldEffects {
    private WorldEffects() {}

    static Effect assemblyNotFound(int status) {
        return (request, work, world) -> Answer.json(status, Transloadit.notFound());
    }

    static Effect uploadEnds(AssemblyState state) {
        return (request, work, world) -> {
            Answer answer = work.handle(request);
            world.uploads().end(request.id(), state);
            return answer;
        };
    }

    static Effect halfUploaded() {
        return (request, work, world) -> {
            Answer answer = work.handle(request);
            world.uploads().halve(request.id());
            return answer;
        };
    }

    static Effect expiredToken() {
        return (request, work, world) -> {
            request.bearer().ifPresent(world.accounts()::revokeAccessToken);
            return work.handle(request);
        };
    }

    static Effect rotatedToken() {
        return (request, work, world) -> {
            request.form().get("refresh_token").ifPresent(world.accounts()::revokeRefreshToken);
            return work.handle(request);
        };
    }

    static Effect staleToken() {
        return (request, work, world) -> {
            request.query().get("id").flatMap(world.courses()::withPublicId).ifPresent(found -> world.courses()
                    .edit(found.branch(), found.item()));
            return work.handle(request);
        };
    }

    static Effect graderFails() {
        return during(Rules::processing, Rules::processing, Processing::failing);
    }

    static Effect graderStuck() {
        return during(Rules::processing, Rules::processing, processing -> Processing.endless());
    }

    static Effect denied() {
        return during(Rules::consent, Rules::consent, consent -> Consent.DENIED);
    }

    static Effect wrongState() {
        return (request, work, world) -> {
            Answer answer = work.handle(request);
            String location = answer.headers().getOrDefault("Location", "");
            return answer.with("Location", location.replaceAll("state=[^&]*", "state=forged"));
        };
    }

    /** One rule is another one, for this call only. */
    private static <T> Effect during(Function<Rules, T> getter, BiConsumer<Rules, T> setter, Function<T, T> change) {
        return (request, work, world) -> {
            request.text();
            try {
                return world.atomically(() -> {
                    T before = getter.apply(world.rules());
                    setter.accept(world.rules(), change.apply(before));
                    try {
                        return handle(work, request);
                    } finally {
                        setter.accept(world.rules(), before);
                    }
                });
            } catch (UncheckedIOException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        };
    }

    private static Answer handle(Handler work, Request request) {
        try {
            return work.handle(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
