package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.coursera.Attachment;
import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Publication;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ResourceWords;
import io.jenkins.plugins.autograder.coursera.Step;
import io.jenkins.plugins.autograder.coursera.Transfer;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page of what was brought to Coursera.
 *
 * @param receipt at its end, or as far as it came
 * @param plan what was to be done when it was begun
 */
public record DeliveryPage(Receipt receipt, List<Plan.Entry> plan) {

    /**
     * A step.
     *
     * @param step how far it is
     * @param failed whether it was tried and refused
     * @param what our own words, with ids in them
     * @param detail Coursera's words, or more of ours; may be empty
     */
    public record StepView(Step step, boolean failed, String what, String detail) {
        /** A sign that stands beside the word. */
        public String sign() {
            return failed ? "✗" : step == Step.DONE ? "✓" : "–";
        }

        /** How far it is, in words. */
        public String word() {
            return switch (step) {
                case DONE -> "done";
                case UNDER_WAY -> "begun, and not known to be done";
                case PLANNED -> failed ? "not done" : "not begun";
            };
        }
    }

    /** Every step of the receipt, in the order in which they are done. */
    public List<StepView> steps() {
        List<StepView> steps = new ArrayList<>();
        receipt.transfer().map(this::transfer).ifPresent(steps::add);
        if (receipt.transfer().isPresent() || receipt.file().isPresent()) {
            steps.add(new StepView(
                    receipt.grader().step(),
                    false,
                    "Register the grader",
                    receipt.grader().id().map(id -> "Its id is " + id).orElse("")));
        }
        receipt.attachments().stream().map(DeliveryPage::attachment).forEach(steps::add);
        receipt.publications().stream().map(DeliveryPage::publication).forEach(steps::add);
        return steps;
    }

    private StepView transfer(Transfer transfer) {
        String bytes = transfer.bytes().isPresent()
                ? ", " + Figures.bytes(transfer.bytes().getAsLong())
                : "";
        return new StepView(
                receipt.file().isPresent() ? Step.DONE : transfer.step(),
                false,
                "Upload " + transfer.artefact(),
                "As " + transfer.fileName() + bytes);
    }

    private static StepView attachment(Attachment attachment) {
        String before = attachment
                .before()
                .map(id -> "It had " + id + " before")
                .orElse("Which grader it had before is not known");
        return new StepView(
                attachment.step(),
                attachment.problem().isPresent(),
                "Attach it to " + attachment.part(),
                attachment.problem().orElse(before));
    }

    private static StepView publication(Publication publication) {
        boolean failed = publication.step() != Step.DONE && publication.state() != Publication.State.PLANNED;
        return new StepView(publication.step(), failed, "Publish " + publication.item(), publication.message());
    }

    /** What it comes to, in a few words. */
    public String headline() {
        List<StepView> steps = steps();
        long done = steps.stream().filter(each -> each.step() == Step.DONE).count();
        return receipt.isDone()
                ? (steps.size() > 1 ? "All " : "") + Figures.count(steps.size(), "step") + " done"
                : Figures.number(done) + " of " + Figures.count(steps.size(), "step") + " done";
    }

    /** The tone of the page's head, as stylesheets know it. */
    public String tone() {
        return receipt.isDone() ? "as expected" : steps().stream().anyMatch(StepView::failed) ? "unexpected" : "varied";
    }

    /** A sign beside the headline. */
    public String sign() {
        return receipt.isDone() ? "✓" : steps().stream().anyMatch(StepView::failed) ? "✗" : "–";
    }

    /** What it was about. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Service", receipt.service()));
        facts.add(new Fact("Profile", receipt.generation().profile()));
        facts.add(new Fact("Course", receipt.course()));
        receipt.grader().id().ifPresent(id -> facts.add(new Fact("Grader", id)));
        facts.add(new Fact("It may use", ResourceWords.of(receipt.resources())));
        receipt.file().ifPresent(file -> facts.add(new Fact("Upload", file.bucket() + ", " + file.key())));
        facts.add(new Fact("Receipt", receipt.id()));
        facts.add(new Fact(
                "Begun", receipt.begun().truncatedTo(ChronoUnit.SECONDS).toString()));
        return facts;
    }

    /** How to go on, where there is something left. */
    public Optional<String> command() {
        return receipt.isDone() || receipt.transfer().isEmpty()
                ? Optional.empty()
                : Optional.of("autograder upload --resume receipt.json");
    }
}
