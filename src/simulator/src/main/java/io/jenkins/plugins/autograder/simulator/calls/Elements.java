package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Request;
import java.util.List;
import java.util.Set;

/** Lists of elements: the fields that were asked for, page by page. */
final class Elements {
    private Elements() {}

    /** One page of these: {@code start} and {@code limit} in the query say which. */
    static Answer page(Request request, List<ObjectNode> all, int pageSize) {
        int start = Math.min(number(request, "start", 0), all.size());
        int end = Math.min(start + Math.min(number(request, "limit", pageSize), pageSize), all.size());
        ObjectNode paging = Naptime.object();
        if (end < all.size()) {
            paging.put("next", Integer.toString(end));
        }
        paging.put("total", all.size());
        return Naptime.elements(200, all.subList(start, end), paging);
    }

    private static int number(Request request, String name, int otherwise) {
        String text = request.query().get(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Required.refusal("the parameter " + name + " is not a number");
        }
        return Integer.parseInt(text);
    }

    /** Whether the query asks for a field that is not given by itself. */
    static boolean wants(Request request, String field) {
        return Set.of(request.query().get("fields").orElse("").split(",")).contains(field);
    }
}
