package io.jenkins.plugins.autograder.simulator.pages;

import java.util.List;
import java.util.Map;

/**
 * The question whether an application may act for somebody.
 *
 * @param client the application
 * @param user the person who is asked
 * @param scopes what the application wants to do
 * @param action the path that takes the decision
 * @param fields what goes there with the decision
 */
public record ConsentPage(String client, String user, List<String> scopes, String action, Map<String, String> fields) {
    public ConsentPage {
        scopes = List.copyOf(scopes);
        fields = Map.copyOf(fields);
    }
}
