package io.jenkins.plugins.autograder.coursera.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.util.List;

/** Refusals of a service, in one line that says what was tried, what the service said, and what helps. */
final class Refusals {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    static CourseraException of(Call call, Answer answer, List<Secret> secrets) {
        String could = "could not " + call.doing() + " (" + call.shown() + "): " + said(answer, secrets);
        return new CourseraException(reason(answer.status()), could + mend(answer.status()));
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401 -> Reason.NOT_AUTHORIZED;
            case 403 -> Reason.FORBIDDEN;
            case 404, 410 -> Reason.NOT_FOUND;
            case 409, 412 -> Reason.CONFLICT;
            case 408, 429 -> Reason.UNAVAILABLE;
            default -> status >= 500 ? Reason.UNAVAILABLE : status >= 400 ? Reason.REFUSED : Reason.NOT_UNDERSTOOD;
        };
    }

    private static String mend(int status) {
        return switch (status) {
            case 401 -> "; authorise again: autograder configure authorize";
            case 403 -> "; ask for the right to edit this course, or authorise as somebody who has it";
            case 404, 410 ->
                "; check the ids: autograder course SLUG tells that of a course, autograder list COURSE those"
                        + " of its graders, and the page for authors those of its items and parts";
            case 407 -> "; the proxy on the way wants another name and password; set them where the proxy is set";
            default -> "";
        };
    }

    /** Status and message, as far as they can be shown. */
    static String said(Answer answer, List<Secret> secrets) {
        String message = Redaction.text(message(answer), secrets);
        return message.isEmpty() ? "status " + answer.status() : "status " + answer.status() + ", " + message;
    }

    /** Coursera's services answer with {@code {errorCode, message, details}}; Transloadit's with {@code {error, message}}. */
    private static String message(Answer answer) {
        String text = answer.text();
        try {
            JsonNode json = JSON.readTree(text);
            String code = word(json, json.path("errorCode").isTextual() ? "errorCode" : "error");
            String message = word(json, json.path("message").isTextual() ? "message" : "error_description");
            if (!code.isEmpty() || !message.isEmpty()) {
                return code.isEmpty() || message.isEmpty() ? code + message : code + ": " + message;
            }
        } catch (JsonProcessingException e) {
            // Not JSON: a proxy's page, most likely.
        }
        return text.stripLeading().startsWith("<") ? "a web page" : text;
    }

    private static String word(JsonNode json, String name) {
        return json.path(name).isTextual() ? json.path(name).asText() : "";
    }
}
