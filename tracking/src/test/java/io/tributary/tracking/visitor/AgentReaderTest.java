package io.tributary.tracking.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua_parser.Parser;

class AgentReaderTest {

    private static final AgentReader READER = new AgentReader(new Parser());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DESKTOP | LINUX    | FIREFOX | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
            DESKTOP | WINDOWS  | CHROME  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            DESKTOP | WINDOWS  | EDGE    | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0
            DESKTOP | MACOS    | SAFARI  | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15
            DESKTOP | CHROMEOS | CHROME  | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            MOBILE  | IOS      | SAFARI  | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1
            MOBILE  | IOS      | CHROME  | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.7339.101 Mobile/15E148 Safari/604.1
            TABLET  | IOS      | SAFARI  | Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1
            MOBILE  | ANDROID  | CHROME  | Mozilla/5.0 (Linux; Android 13; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36
            MOBILE  | ANDROID  | SAMSUNG | Mozilla/5.0 (Linux; Android 13; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/22.0 Chrome/111.0.0.0 Mobile Safari/537.36
            TABLET  | ANDROID  | CHROME  | Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            TV      | OTHER    | OTHER   | Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/5.0 NativeTVPlayer
            OTHER   | OTHER    | OTHER   | load-generator
            """)
    void browsers_are_told_apart(Device device, Platform platform, Browser browser, String userAgent) {
        assertEquals(new Agent(device, platform, browser, false), READER.read(userAgent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Googlebot/2.1",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Mozilla/5.0 (compatible; GPTBot/1.0; +https://openai.com/gptbot)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
                "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36"
                        + " (compatible; Bytespider; spider-feedback@bytedance.com)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)"
            })
    void crawlers_previews_and_monitors_are_known(String userAgent) {
        assertTrue(READER.read(userAgent).crawler());
    }

    /** Apps follow links by such libraries on behalf of a person; a name that says no more than that proves nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"okhttp/4.12.0", "Java-http-client/25", "curl/8.5.0", "Mozilla/5.0", ""})
    void a_library_is_not_a_crawler(String userAgent) {
        assertFalse(READER.read(userAgent).crawler());
    }
}
