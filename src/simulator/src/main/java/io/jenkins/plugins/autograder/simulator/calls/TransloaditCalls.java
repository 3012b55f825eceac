package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.CutException;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.http.Transloadit;
import io.jenkins.plugins.autograder.simulator.world.Assembly;
import io.jenkins.plugins.autograder.simulator.world.AssemblyState;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import io.jenkins.plugins.autograder.simulator.world.Uploads;
import java.io.IOException;

/** The upload service. */
final class TransloaditCalls {
    private final Uploads uploads;

    TransloaditCalls(Uploads uploads) {
        this.uploads = uploads;
    }

    Answer instance(Request request) {
        ObjectNode body = Naptime.object()
                .put("ok", "BORED_INSTANCE_FOUND")
                .put("host", request.header("Host").orElse(""));
        return Answer.json(200, body);
    }

    /** The body goes by; only size and digest of the file are kept. */
    Answer upload(Request request) throws IOException {
        String id = request.id();
        if (!id.matches("[0-9a-f]{32}")) {
            return refused(request, "INVALID_ASSEMBLY_ID", "An assembly id has 32 hexadecimal digits.");
        }
        if (!uploads.begin(id, request.announcedSize())) {
            return refused(request, "ASSEMBLY_ALREADY_EXISTS", "There is an assembly of this id already.");
        }
        try {
            UploadForm form = UploadForm.read(request, received -> uploads.progress(id, received));
            form.check();
            StoredFile file = uploads.store(form.filename(), form.size(), form.sha256());
            request.digest(form.sha256());
            uploads.complete(id, file);
            return status(request, uploads.assembly(id).orElseThrow());
        } catch (CutException e) {
            uploads.end(id, AssemblyState.ABORTED);
            throw e;
        } catch (Multipart.FormatException e) {
            uploads.end(id, AssemblyState.ABORTED);
            return refused(request, "INVALID_FORM_DATA", "The form cannot be read: " + e.getMessage() + ".");
        } catch (UploadForm.Refused e) {
            uploads.end(id, AssemblyState.ABORTED);
            return refused(request, e.error(), String.valueOf(e.getMessage()));
        }
    }

    Answer poll(Request request) {
        return uploads.poll(request.id())
                .filter(assembly -> assembly.state() != AssemblyState.CRASHED)
                .map(assembly -> status(request, assembly))
                .orElseGet(() -> Answer.json(404, Transloadit.notFound()));
    }

    private static Answer refused(Request request, String error, String message) throws IOException {
        request.drain();
        return Answer.json(400, Transloadit.error(error, message));
    }

    private Answer status(Request request, Assembly assembly) {
        ObjectNode body = Naptime.object()
                .put("ok", assembly.state().word())
                .put("assembly_id", assembly.id())
                .put("assembly_url", "http://" + request.header("Host").orElse("") + "/assemblies/" + assembly.id())
                .put("bytes_received", assembly.received())
                .put("bytes_expected", assembly.expected());
        if (assembly.state() == AssemblyState.COMPLETED) {
            StoredFile file = assembly.file().orElseThrow();
            body.putObject("results")
                    .putArray(":original")
                    .addObject()
                    .put("name", file.filename())
                    .put("size", file.size())
                    .put("ssl_url", uploads.url(file).toASCIIString());
        }
        return Answer.json(200, body);
    }
}
