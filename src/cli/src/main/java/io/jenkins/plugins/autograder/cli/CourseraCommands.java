package io.jenkins.plugins.autograder.cli;

import picocli.CommandLine;

/** The commands that talk to Coursera, and the names that they have in Coursera's own tools. */
final class CourseraCommands {
    private CourseraCommands() {}

    static void addTo(CommandLine root, Console console, GlobalOptions globals) {
        CommandLine configure = new CommandLine(new ConfigureCommand())
                .addSubcommand(new AuthorizeCommand(console, globals))
                .addSubcommand(new CheckAuthCommand(console, globals))
                .addSubcommand(new DisplayAuthCacheCommand(console, globals))
                .addSubcommand(new ImportCacheCommand(console, globals));
        CommandLine limits = new CommandLine(new LimitsCommand())
                .addSubcommand(new LimitsGetCommand(console, globals))
                .addSubcommand(new LimitsUpdateCommand(console, globals));
        root.addSubcommand(configure)
                .addSubcommand(new UploadCommand(console, globals))
                .addSubcommand(new ReregisterCommand(console, globals))
                .addSubcommand(new AttachCommand(console, globals))
                .addSubcommand(new PublishCommand(console, globals))
                .addSubcommand(limits)
                .addSubcommand(new StatusCommand(console, globals))
                .addSubcommand(new ListCommand(console, globals))
                .addSubcommand(new CourseCommand(console, globals));
        addOld(root, "get_resource_limits", new LimitsGetCommand(console, globals));
        addOld(root, "update_resource_limits", new LimitsUpdateCommand(console, globals));
        addOld(root, "get_status", new StatusCommand(console, globals));
        addOld(root, "list_graders", new ListCommand(console, globals));
    }

    /** A name of an old tool, which works and is not listed. */
    private static void addOld(CommandLine root, String name, Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().name(name).usageMessage().hidden(true);
        root.addSubcommand(name, line);
    }
}
