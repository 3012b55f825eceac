package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Expose;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Healthcheck;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Maintainer;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.StopSignal;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Volume;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Answer;
import io.jenkins.plugins.autograder.lint.subject.Environment;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import io.jenkins.plugins.autograder.sandbox.ImageDetails;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The one list of rules, by their number. */
public final class Rules {
    /** Every rule. */
    public static final List<Rule> ALL = List.of(
            new EntryPointMissing(),
            new EntryPointOnlyCmd(),
            new EntryPointShellForm(),
            new EntryPointBareShell(),
            EntryPointTwice.ofEntryPoint(),
            EntryPointTwice.ofCmd(),
            new EntryPointRelative(),
            new EntryFileMissing(),
            new EntryNotExecutable(),
            new EntryScriptLineEnds(),
            new EntryScriptInterpreter(),
            new WrongArchitecture(),
            new PartIdUnread(),
            new ParametersOfOtherGeneration(),
            new FeedbackFileUnwritten(),
            new OutputBesideAnswer(),
            new RichFileUnwritten(),
            new PartIdBakedIn(),
            new EnvironmentStripped(),
            new EnvironmentRelied(),
            volume(),
            expose(),
            healthcheck(),
            new RunsAsRoot(),
            new OtherUser(),
            new UnreadableFiles(),
            new WorldWritable(),
            new NetworkNeeded(),
            new ReliesOnHost(),
            stopSignal(),
            new TimeoutTooLong(),
            new NoTimeLimit(),
            new UnpinnedBase(),
            new UndigestedBase(),
            new EndedBase(),
            new LargeBase(),
            new TooLarge(),
            new AptWithoutYes(),
            new AptUpdateAlone(),
            new CachesKept(),
            new Recommended(),
            new UnpinnedPackages(),
            new AptForPeople(),
            new AddInsteadOfCopy(),
            new CopyIntoNowhere(),
            new CopyManyToOne(),
            new CopyEverything(),
            new Sudo(),
            new NeedsPrivileges(),
            new DirectoryForgotten(),
            new PipeWithoutPipefail(),
            maintainer(),
            new PrivilegedFiles(),
            new Secrets(),
            new AccountProblems(),
            new LeftOvers(),
            new OtherPlatform(),
            new StageProblems(),
            new ShellMistakes(),
            new SyntaxRule(),
            new NeedsBuildKit(),
            new ZipWithoutDockerfile(),
            new ZipNested(),
            new CopySourceMissing(),
            new ZipModesLost(),
            new ZipNames(),
            new ZipUncopied(),
            new ZipTooLarge(),
            new ZipFileName(),
            new IllegalCpus(),
            new IllegalMemory(),
            new IllegalTimeout(),
            new LimitsDiffer(),
            score(),
            legacyScore(),
            feedback(),
            html(),
            document(),
            new SharedAnswerText(),
            new EngineUnreachable(),
            new KnownEscapes(),
            new LimitsMissing(),
            new ConfinementMissing(),
            new LittleRoom(),
            new OtherMachine());

    /** What the linter reports of its own ignores: not a rule that looks at anything. */
    public static final RuleInfo IGNORES = RuleInfo.of(
            "GR000",
            ERROR,
            "An ignore that cannot be used",
            "An ignore hides a finding from everybody, so it says why. One that names no rule, or that hides nothing any more, is a"
                    + " mistake.",
            "write: # grader-lint ignore=GR020 reason=the build alone needs it");

    private Rules() {}

    /** What all of them say of themselves, by their number. */
    public static List<RuleInfo> infos() {
        return Stream.concat(Stream.of(IGNORES), ALL.stream().map(Rule::info)).toList();
    }

    /** What the rule of that id says of itself. */
    public static Optional<RuleInfo> info(String id) {
        return infos().stream().filter(info -> info.id().equals(id)).findFirst();
    }

    /** Look at a Dockerfile and its context. */
    public static List<Finding> check(GraderSource source) {
        return collect(source.profile(), (rule, found) -> rule.check(source, found));
    }

    /** Look at an image. */
    public static List<Finding> check(GraderImage image) {
        return collect(image.profile(), (rule, found) -> rule.check(image, found));
    }

    /** Look at a zip; what is in it is a source of its own. */
    public static List<Finding> check(UploadZip zip) {
        return collect(zip.profile(), (rule, found) -> rule.check(zip, found));
    }

    /** Look at what is to be published. */
    public static List<Finding> check(PublishPlan plan) {
        return collect(plan.profile(), (rule, found) -> rule.check(plan, found));
    }

    /** Look at the machine. */
    public static List<Finding> check(Environment environment) {
        return collect(Profiles.COURSERA_V2, (rule, found) -> rule.check(environment, found));
    }

    /** Look at an answer. */
    public static List<Finding> check(Answer answer) {
        return collect(answer.profile(), (rule, found) -> rule.check(answer, found));
    }

    private static List<Finding> collect(Profile profile, BiConsumer<Rule, Report> check) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : ALL) {
            check.accept(rule, new Report(rule.info(), profile.name(), findings));
        }
        return findings;
    }

    private static Rule volume() {
        return new InstructionRule(
                RuleInfo.of(
                                "GR022",
                                WARNING,
                                "VOLUME is taken away",
                                "Production strips it. Here, what the build writes into a volume after the VOLUME is lost.",
                                "delete the VOLUME")
                        .example("""
                                FROM debian:12-slim
                                VOLUME /grader/work
                                ENTRYPOINT ["/grader/grade.sh"]
                                """, """
                                FROM debian:12-slim
                                RUN mkdir -m 1777 /work
                                ENTRYPOINT ["/grader/grade.sh"]
                                """),
                Volume.class,
                true,
                "production takes VOLUME away",
                image -> !image.volumes().isEmpty());
    }

    private static Rule expose() {
        return new InstructionRule(
                RuleInfo.of(
                                "GR023",
                                WARNING,
                                "EXPOSE is without effect",
                                "Nothing can reach a grader from outside, so a port that it names is never asked.",
                                "delete the EXPOSE")
                        .example("""
                                FROM debian:12-slim
                                EXPOSE 8080
                                ENTRYPOINT ["/grader/grade.sh"]
                                """, """
                                FROM debian:12-slim
                                ENTRYPOINT ["/grader/grade.sh"]
                                """),
                Expose.class,
                false,
                "nothing can reach a grader from outside",
                image -> !image.ports().isEmpty());
    }

    private static Rule healthcheck() {
        return new InstructionRule(
                RuleInfo.of(
                                "GR024",
                                INFO,
                                "HEALTHCHECK is without effect",
                                "Nobody asks a grader how it is. Where an engine does, the check takes time from the submission.",
                                "delete the HEALTHCHECK")
                        .example("""
                                FROM debian:12-slim
                                HEALTHCHECK CMD ["/bin/true"]
                                ENTRYPOINT ["/grader/grade.sh"]
                                """, """
                                FROM debian:12-slim
                                ENTRYPOINT ["/grader/grade.sh"]
                                """),
                Healthcheck.class,
                false,
                "nobody asks a grader how it is",
                ImageDetails::healthcheck);
    }

    private static Rule stopSignal() {
        return new InstructionRule(
                RuleInfo.of(
                                "GR033",
                                INFO,
                                "STOPSIGNAL is without effect",
                                "A grader that is out of time is killed, and not asked to stop.",
                                "delete the STOPSIGNAL")
                        .example("""
                                FROM debian:12-slim
                                STOPSIGNAL SIGINT
                                ENTRYPOINT ["/grader/grade.sh"]
                                """, """
                                FROM debian:12-slim
                                ENTRYPOINT ["/grader/grade.sh"]
                                """),
                StopSignal.class,
                false,
                "a grader is killed, and not asked to stop",
                image -> false);
    }

    private static Rule maintainer() {
        return new InstructionRule(
                RuleInfo.of(
                                "GR059",
                                INFO,
                                "MAINTAINER is deprecated",
                                "It was replaced by a label years ago, and builders warn of it.",
                                "write LABEL org.opencontainers.image.authors=\"...\"")
                        .example("""
                                FROM debian:12-slim
                                MAINTAINER course team
                                """, """
                                FROM debian:12-slim
                                LABEL org.opencontainers.image.authors="course team"
                                """),
                Maintainer.class,
                false,
                "MAINTAINER is deprecated",
                image -> false);
    }

    private static Rule score() {
        return new AnswerRule(RuleInfo.of(
                "GR100",
                ERROR,
                "The score is missing, or no number from 0 to 1",
                "Coursera takes fractionalScore for the grade.",
                "write \"fractionalScore\" with a number from 0 to 1"));
    }

    private static Rule legacyScore() {
        return new AnswerRule(RuleInfo.of(
                "GR101",
                WARNING,
                "isCorrect in place of fractionalScore",
                "It is the form of old graders, and knows only right and wrong.",
                "write \"fractionalScore\": 0 or 1"));
    }

    private static Rule feedback() {
        return new AnswerRule(RuleInfo.of(
                "GR102",
                ERROR,
                "The feedback is missing, no text, or too long",
                "It is what the learner sees. Coursera cuts it at 64 KB.",
                "write \"feedback\" with a text, what matters first"));
    }

    private static Rule html() {
        return new AnswerRule(RuleInfo.of(
                "GR103",
                WARNING,
                "HTML feedback that not everybody can see as it is meant",
                "Scripts and things from elsewhere are not shown; and a page has to be readable for everybody.",
                "use text, tables, inline styles, and images as data:"));
    }

    private static Rule document() {
        return new AnswerRule(RuleInfo.of(
                "GR104",
                ERROR,
                "The answer is no JSON document, or not one only",
                "Parsers differ in what they make of it, so the grade would be a matter of luck.",
                "use a JSON library, and print or write one document"));
    }
}
