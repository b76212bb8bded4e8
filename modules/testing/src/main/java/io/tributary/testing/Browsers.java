package io.tributary.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the browser that the machine has. Nothing is downloaded. */
public final class Browsers {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What the settings page writes when somebody chooses to block third-party cookies. */
    private static final String STRICT = """
            {"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": true}}""";

    private Browsers() {}

    /** Starts it, or skips the test with a message where there is none; in CI a missing browser is a failure. */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    /**
     * As {@link #launch}, of a person who blocks third-party cookies.
     *
     * @param profile an empty folder, where it keeps what browsers keep
     */
    public static BrowserContext launchStrict(Playwright playwright, Path profile) {
        var executable = executable();
        try {
            var settings = Files.createDirectories(profile.resolve("Default"));
            Files.writeString(settings.resolve("Preferences"), STRICT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setArgs(ARGUMENTS));
    }

    private static Path executable() {
        var folders = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        var executable = NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI runs the browser tests: install chromium");
        }
        Assumptions.assumeTrue(executable.isPresent(), "skipped: no Chromium found; apt-get install chromium");
        return executable.orElseThrow();
    }
}
