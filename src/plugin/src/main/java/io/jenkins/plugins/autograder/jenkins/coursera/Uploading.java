package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import java.io.IOException;
import java.util.Optional;

/** What step and build step do: upload where the grader is, with access tokens from here, and keep the receipt. */
final class Uploading {
    private final Scene scene;
    private final EngineRules rules;

    Uploading(Scene scene) {
        this.scene = scene;
        this.rules = GlobalSettings.get().engineRules(scene.run().getParent());
    }

    /**
     * Upload, register and attach.
     *
     * @throws AbortException if it could not be done; the receipt says how far it came
     */
    UploadSummary upload(UploadOptions given) throws IOException, InterruptedException {
        UploadOptions options = given.expanded(scene::expand);
        try {
            options.request();
        } catch (IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
        String earlier = options.resume
                ? ReceiptArtifact.latest(scene.run(), options.receipt).orElse("")
                : "";
        try {
            Access access = AccessTokens.get().of(options.credentialsId, scene.run(), Optional.empty());
            Uploaded uploaded = upload(options, access, earlier);
            if (uploaded.refused()) {
                // A long upload may outlive its access token. The receipt knows what is done.
                access = AccessTokens.get().of(options.credentialsId, scene.run(), Optional.of(access.token()));
                uploaded = upload(options, access, earlier);
            }
            if (uploaded.failure() != null) {
                throw new AbortException(Console.PREFIX + uploaded.failure());
            }
            return new UploadSummary(uploaded.grader(), options.receipt, uploaded.attached());
        } finally {
            keepReceipt(options.receipt);
        }
    }

    private Uploaded upload(UploadOptions options, Access access, String earlier)
            throws IOException, InterruptedException {
        EngineChoice engine = new EngineChoice(rules.host(options.dockerHost, scene.env()), rules);
        return scene.workspace().act(new UploadOnAgent(options, access, earlier, engine, scene.console()));
    }

    private void keepReceipt(String file) throws IOException, InterruptedException {
        if (scene.workspace().child(file).exists()) {
            ReceiptArtifact.keep(scene.run(), scene.workspace(), scene.launcher(), scene.listener(), file);
        }
    }
}
