package io.tributary.tracking.visitor;

import java.util.regex.Pattern;
import ua_parser.Client;
import ua_parser.Parser;

/** Reads User-Agent headers by the list of ua-parser, and brings its hundreds of names into our few. */
final class AgentReader {

    /** Programs whose device the list does not call a spider, though their name says what they are. */
    private static final Pattern CRAWLER = Pattern.compile("(?i)bot\\b|bot[/_-]|crawl|spider|headless|lighthouse");

    private final Parser parser;

    AgentReader(Parser parser) {
        this.parser = parser;
    }

    Agent read(String userAgent) {
        var client = parser.parse(userAgent);
        var platform = platform(client.os.family);
        return new Agent(
                device(client, platform, userAgent),
                platform,
                browser(client.userAgent.family),
                client.device.family.equals("Spider")
                        || CRAWLER.matcher(client.userAgent.family).find());
    }

    private static Device device(Client client, Platform platform, String userAgent) {
        var family = client.device.family;
        if (family.equals("Spider")) {
            return Device.OTHER;
        }
        if (isTelevision(family, client.os.family)) {
            return Device.TV;
        }
        return switch (platform) {
            case WINDOWS, MACOS, LINUX, CHROMEOS -> Device.DESKTOP;
            case IOS -> family.startsWith("iPad") ? Device.TABLET : Device.MOBILE;
            // Browsers on Android say "Mobile" on a phone and leave it out on anything larger.
            case ANDROID -> userAgent.contains("Mobile") ? Device.MOBILE : Device.TABLET;
            case OTHER -> family.contains("Smartphone") || family.contains("Phone") ? Device.MOBILE : Device.OTHER;
        };
    }

    private static boolean isTelevision(String device, String system) {
        return device.contains("TV")
                || device.contains("Roku")
                || device.contains("Chromecast")
                || system.contains("TV")
                || system.equals("webOS")
                || system.equals("Tizen") && !device.contains("Phone");
    }

    private static Platform platform(String family) {
        if (family.startsWith("Windows")) {
            return family.equals("Windows Phone") ? Platform.OTHER : Platform.WINDOWS;
        }
        return switch (family) {
            case "Mac OS X" -> Platform.MACOS;
            case "iOS" -> Platform.IOS;
            case "Android" -> Platform.ANDROID;
            case "Chrome OS" -> Platform.CHROMEOS;
            case "Linux", "Ubuntu", "Fedora", "Debian", "Red Hat", "SUSE", "Arch Linux", "Gentoo", "FreeBSD" ->
                Platform.LINUX;
            default -> Platform.OTHER;
        };
    }

    private static Browser browser(String family) {
        if (family.startsWith("Samsung")) {
            return Browser.SAMSUNG;
        }
        if (family.startsWith("Edge")) {
            return Browser.EDGE;
        }
        if (family.startsWith("Opera")) {
            return Browser.OPERA;
        }
        if (family.startsWith("Firefox")) {
            return Browser.FIREFOX;
        }
        if (family.startsWith("Chrom")) {
            return Browser.CHROME;
        }
        return family.contains("Safari") ? Browser.SAFARI : Browser.OTHER;
    }
}
