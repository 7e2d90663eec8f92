package org.quarterclose.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * The pages as a person sees them, in a real browser (Debian's chromium and chromium-driver): wide, narrow, on paper, in
 * light and dark, judged by axe-core. The pictures are left in {@code target/pages} to be looked at.
 */
@Tag("browser")
class InABrowserTest {

    private static final Path PICTURES = Path.of("target/pages");
    private static final List<String> PAGES = List.of("reconciliation.html", "disclosure.html");
    private static final Map<String, FrozenClose> CLOSES = Map.of(
            "complete", Samples.complete(),
            "incomplete", Samples.incomplete(),
            "empty", Samples.empty(),
            "first", Samples.firstClose(),
            "many", Samples.many(400));

    @TempDir
    static Path folder;

    private static ChromeDriver browser;
    private static String axe;

    @BeforeAll
    static void open() throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
        options.addArguments("--user-data-dir=" + folder.resolve("profile"));
        options.setBinary("/usr/bin/chromium");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        try (InputStream script = InABrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), UTF_8);
        }
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    static Stream<Arguments> pages() {
        return CLOSES.keySet().stream()
                .sorted()
                .flatMap(close -> PAGES.stream()
                        .flatMap(page -> Stream.of("light", "dark").map(light -> Arguments.of(close, page, light))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_fits_its_window_and_has_no_fault_for_who_cannot_see_it(String close, String page, String light)
            throws IOException {
        Path written = folder.resolve(close);
        if (!Files.exists(written)) {
            Files.createDirectories(written);
            ReportFiles.write(CLOSES.get(close), written);
        }
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", light))));
        for (int width : new int[] {1280, 480}) {
            browser.manage().window().setSize(new Dimension(width, 1600));
            browser.get(written.resolve(page).toUri().toString());
            keep(close + "-" + page + "-" + light + "-" + width + ".png");
            assertThat(wider()).as("%s of %s at %d", page, close, width).isLessThanOrEqualTo(0);
            assertThat(faults()).as("%s of %s at %d", page, close, width).isEmpty();
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    /** By how much the page is wider than its window: a table scrolls by itself, the page does not. */
    private static long wider() {
        return (Long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults() {
        browser.executeScript(axe);
        return (List<String>) browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(found => done(
                    found.violations.map(one => one.id + ': ' + one.help + ': ' + one.nodes.length + ' times, first '
                        + one.nodes[0].html.substring(0, 160))));
                """);
    }

    private static void keep(String name) throws IOException {
        Files.write(PICTURES.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
    }
}
