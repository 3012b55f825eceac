package io.jenkins.plugins.autograder.report;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser of this machine, without a window; the network is of no use to it. */
final class Browser implements AutoCloseable {

    /** In milliseconds; a machine that has much else to do needs many seconds for its first page. */
    private static final double PATIENCE = 60_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setTimeout(PATIENCE)
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setArgs(
                            List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** An empty page of a window that wide, which knows nothing of other pages. */
    Page page(ColorScheme colours, int width, boolean scripts) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setColorScheme(colours)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
