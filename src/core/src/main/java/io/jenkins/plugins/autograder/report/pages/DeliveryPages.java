package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Receipt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Renders what was brought to Coursera. Safe for use by many threads. */
public final class DeliveryPages {
    private final Templates templates = new Templates();

    /** Write a page of its own, as UTF-8. */
    public void page(Receipt receipt, List<Plan.Entry> plan, OutputStream out) throws IOException {
        templates.write("delivery.jte", new DeliveryPage(receipt, plan), out);
    }

    /** Write what {@link #page} has in its body, as UTF-8: for a page that brings its own frame. */
    public void content(Receipt receipt, List<Plan.Entry> plan, OutputStream out) throws IOException {
        templates.write("deliveryContent.jte", new DeliveryPage(receipt, plan), out);
    }
}
