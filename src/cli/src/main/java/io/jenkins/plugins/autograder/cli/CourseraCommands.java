package io.jenkins.plugins.autograder.cli;

/** The commands that talk to Coursera, and the names that they have in Coursera's own tools. */
final class CourseraCommands {
    private CourseraCommands() {}

    static void addTo(CommandTree root, Console console, GlobalOptions globals) {
        root.with(
                        "configure",
                        new CommandTree(() -> new ConfigureCommand())
                                .with("authorize", () -> new AuthorizeCommand(console, globals))
                                .with("check-auth", () -> new CheckAuthCommand(console, globals))
                                .with("display-auth-cache", () -> new DisplayAuthCacheCommand(console, globals))
                                .with("import-cache", () -> new ImportCacheCommand(console, globals)))
                .with("upload", () -> new UploadCommand(console, globals))
                .with("reregister", () -> new ReregisterCommand(console, globals))
                .with("attach", () -> new AttachCommand(console, globals))
                .with("publish", () -> new PublishCommand(console, globals))
                .with(
                        "limits",
                        new CommandTree(() -> new LimitsCommand())
                                .with("get", () -> new LimitsGetCommand(console, globals))
                                .with("update", () -> new LimitsUpdateCommand(console, globals)))
                .with("status", () -> new StatusCommand(console, globals))
                .with("list", () -> new ListCommand(console, globals))
                .with("course", () -> new CourseCommand(console, globals))
                .withOld("get_resource_limits", () -> new LimitsGetCommand(console, globals))
                .withOld("update_resource_limits", () -> new LimitsUpdateCommand(console, globals))
                .withOld("get_status", () -> new StatusCommand(console, globals))
                .withOld("list_graders", () -> new ListCommand(console, globals));
    }
}
