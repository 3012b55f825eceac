package io.jenkins.plugins.autograder.feedback;

import java.util.Map;
import java.util.Optional;

/**
 * A JSON document, as far as the contract looks into it.
 *
 * @param root the outermost value
 * @param members of the root where it is an object, by key, in order; of a key that is given twice the first
 * @param end the offset after the document's last character
 */
record Document(Value root, Map<String, Member> members, int end) {

    /** A key and its value. */
    record Member(String key, int offset, Value value) {}

    Optional<Value> value(String key) {
        return Optional.ofNullable(members.get(key)).map(Member::value);
    }
}
