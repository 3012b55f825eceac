package io.jenkins.plugins.autograder.report;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser that notes whatever a page does that no page of ours does. */
final class WaryBrowser implements AutoCloseable {

    /** What no page of ours has, nor may any hostile text put there. */
    private static final String FOREIGN =
            "script:not([src='report.js']), iframe, object, embed, form, base, style, svg, math,"
                    + " link:not([href$='report.css']), video, template, noscript, input:not([data-ag-text]):not([data-ag-verdict]),"
                    + " meta[http-equiv=refresh], [onerror], [onload], [onfocus], [ontoggle], [onclick], [style], [autofocus],"
                    + " [formaction], a[href^='javascript' i], a[href^='data' i], a[href^='vbscript' i], img:not([src^='data:image/'])";

    private final List<String> events = new ArrayList<>();
    private final Browser browser = new Browser();
    private final Page page;

    /**
     * What was found on a page.
     *
     * @param foreign the elements that are not ours
     * @param content the page as the browser understands it
     * @param ran whether a script of somebody else's ran, at the latest when every link in foreign HTML was clicked
     */
    record Visit(Path file, List<Object> foreign, String content, boolean ran) {}

    /**
     * For the pages of a directory.
     *
     * @param directory from where they may load what they need
     */
    WaryBrowser(Path directory) {
        page = browser.page(ColorScheme.LIGHT, 1200, true);
        page.onDialog(dialog -> {
            events.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(directory.toUri().toString())) {
                events.add("request " + request.url());
            }
        });
        page.onPopup(popup -> events.add("popup " + popup.url()));
    }

    Visit visit(Path file) {
        page.navigate(file.toUri().toString());
        page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
        String content = page.content();
        List<Object> foreign = page.locator(FOREIGN).all().stream()
                .map(found -> found.evaluate("e => e.outerHTML"))
                .toList();
        page.evaluate("document.querySelectorAll('.ag-rich a, .ag-rich button').forEach(e => e.click())");
        return new Visit(file, foreign, content, page.evaluate("window.PWNED") != null);
    }

    /** What pages asked for, opened or said, in order. */
    List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        browser.close();
    }
}
