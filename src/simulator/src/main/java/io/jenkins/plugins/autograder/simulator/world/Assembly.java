package io.jenkins.plugins.autograder.simulator.world;

import java.util.Optional;

/**
 * An upload at Transloadit.
 *
 * @param id 32 hexadecimal digits, chosen by the client
 * @param state how far it is
 * @param received bytes of the request that have arrived
 * @param expected bytes of the request that were announced; 0 if none were
 * @param file what was uploaded, when all of it is there
 */
public record Assembly(String id, AssemblyState state, long received, long expected, Optional<StoredFile> file) {
    Assembly in(AssemblyState value) {
        return new Assembly(id, value, received, expected, file);
    }

    Assembly at(long bytes) {
        return new Assembly(id, state, bytes, expected, file);
    }

    Assembly with(StoredFile value) {
        return new Assembly(id, AssemblyState.EXECUTING, received, expected, Optional.of(value));
    }
}
