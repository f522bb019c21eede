package org.kontor.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kontor.tests.Kontor;

/** Opens windows for one test and remembers them: each with its own cookies, and nobody else's. */
public final class Windows {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Browser browser;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private final Browser own;

    Windows() {
        this(null);
    }

    /** @param own the browser of one thread; null for the one that all tests share */
    Windows(Browser own) {
        this.own = own;
    }

    /** A desktop window in English, light. */
    public Page open() {
        return open(1280, 900, "en", ColorScheme.LIGHT);
    }

    /**
     * @param width of the window in CSS pixels
     * @param language what the browser asks for, as in "zh-CN"
     */
    public Page open(int width, int height, String language, ColorScheme scheme) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Kontor.server().http().toString())
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setTimezoneId("Europe/Berlin")
                        .setColorScheme(scheme));
        context.setDefaultTimeout(15_000);
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /** A desktop window in which no script runs. */
    public Page openWithoutScript() {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Kontor.server().http().toString())
                        .setLocale("en")
                        .setJavaScriptEnabled(false));
        context.setDefaultTimeout(15_000);
        open.add(context);
        return context.newPage();
    }

    /** What the browser's console reported as errors: scripts that broke, content the security policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    void photograph(String test) {
        int number = 0;
        for (BrowserContext context : open) {
            for (Page page : context.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(test + "-" + number + ".png")));
            }
        }
    }

    void close() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    private Browser browser() {
        return own == null ? chromium() : own;
    }

    /** One browser serves all tests; it ends with the JVM. */
    private static synchronized Browser chromium() {
        if (browser == null || !browser.isConnected()) {
            browser = BrowserSource.launch();
        }
        return browser;
    }
}
