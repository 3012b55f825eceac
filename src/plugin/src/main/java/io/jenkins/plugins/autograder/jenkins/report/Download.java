package io.jenkins.plugins.autograder.jenkins.report;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * A file for another program. What a submission wrote may be in it, so no browser may take it for a page.
 *
 * @param type of the content, which is UTF-8
 * @param content of the file
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, and never compared.
record Download(String type, byte[] content) implements HttpResponse {

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
