package io.tributary.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the browser that the machine has. Nothing is downloaded. */
final class Browsers {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Browsers() {}

    /** Starts it, or skips the test with a message where there is none; in CI a missing browser is a failure. */
    static Browser launch(Playwright playwright) {
        var executable = find();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI runs the browser tests: install chromium");
        }
        Assumptions.assumeTrue(executable.isPresent(), "skipped: no Chromium found; apt-get install chromium");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Optional<Path> find() {
        var folders = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
