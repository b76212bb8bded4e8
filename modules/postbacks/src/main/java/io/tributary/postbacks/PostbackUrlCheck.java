package io.tributary.postbacks;

import io.tributary.kernel.Refusal;
import io.tributary.tracking.check.Finding;
import io.tributary.tracking.check.PastedUrl;
import io.tributary.tracking.check.Placeholders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at an address that an affiliate wants to be told news at, and names all that is wrong with it. */
@ApplicationScoped
public class PostbackUrlCheck {

    private static final Pattern OURS = Pattern.compile("\\{([a-z0-9_]+)}");
    private static final Pattern DOUBLED = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern SINGLE = Pattern.compile("(?<!\\{)\\$?\\{([^{}]*)}(?!})");
    private static final Set<Macro> TELLS_WHICH = Set.of(
            Macro.CLICK_ID,
            Macro.AFF_CLICK_ID,
            Macro.SUB1,
            Macro.SUB2,
            Macro.SUB3,
            Macro.SUB4,
            Macro.SUB5,
            Macro.TXID,
            Macro.CONVERSION_ID);

    private final AddressGuard guard;
    private final PostbackSettings settings;

    PostbackUrlCheck(AddressGuard guard, PostbackSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    /** What is wrong with it, or may be; nothing where it can be saved and used as it is. Looks hosts up. */
    public List<Finding> check(@Nullable String url) {
        var text = url == null ? "" : url.strip();
        var findings = new ArrayList<Finding>();
        var pasted = PastedUrl.in(text);
        if (pasted.isEmpty()) {
            findings.add(Finding.error(
                    "bad_url", null, "This is no address: it begins with https://, then come a host and a path."));
            return findings;
        }
        macros(text, findings);
        foreignForms(pasted.get(), findings);
        sense(text, pasted.get(), findings);
        if (Finding.fine(findings)) {
            address(text, findings);
        }
        return findings;
    }

    private static void macros(String url, List<Finding> findings) {
        DOUBLED.matcher(url)
                .results()
                .forEach(doubled -> findings.add(Finding.error(
                        "wrong_braces",
                        doubled.group(1),
                        "One pair of braces is enough: write {" + doubled.group(1) + "}.")));
        SINGLE.matcher(url).results().forEach(macro -> {
            var name = macro.group(1);
            if (Macro.named(name).isEmpty()) {
                findings.add(Finding.error(
                        "unknown_macro",
                        name,
                        similar(name)
                                .map(known -> "There is no such macro; did you mean {" + known.word() + "}?")
                                .orElse("There is no such macro; nothing would be put there.")));
            } else if (macro.group().startsWith("$")) {
                findings.add(Finding.error("wrong_braces", name, "Leave the $ out: write {" + name + "}."));
            }
        });
        var rest = SINGLE.matcher(DOUBLED.matcher(url).replaceAll("")).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            findings.add(Finding.error("wrong_braces", null, "A brace is not closed, or not opened."));
        }
    }

    /** Macros as other systems write them, which would be sent as they stand. */
    private static void foreignForms(PastedUrl url, List<Finding> findings) {
        var names = new LinkedHashSet<String>();
        for (var part : url.query().split("&")) {
            var value = part.contains("=") ? part.substring(part.indexOf('=') + 1) : part;
            if (!value.contains("{")) {
                Placeholders.nameIn(value).ifPresent(names::add);
            }
        }
        for (var name : names) {
            findings.add(Finding.error(
                    "wrong_braces",
                    name,
                    "Macros stand in braces here: write {"
                            + similar(name).map(Macro::word).orElse("…") + "}."));
        }
        if (url.host().indexOf('{') >= 0) {
            findings.add(Finding.error("macro_in_host", null, "A macro may stand in path and query only."));
        }
    }

    private static void sense(String text, PastedUrl url, List<Finding> findings) {
        if (text.contains("&amp;")) {
            findings.add(Finding.error(
                    "html_escaped", null, "The address was copied from a page's source: write & instead of &amp;."));
        }
        if (!url.fragment().isEmpty()) {
            findings.add(Finding.error("fragment", null, "What follows a # is never sent: leave it out."));
        }
        if (url.scheme().equals("http")) {
            findings.add(Finding.warning("insecure", null, "By http everybody on the way can read and change it."));
        }
        var asked = OURS.matcher(text)
                .results()
                .map(macro -> Macro.named(macro.group(1)))
                .toList();
        if (asked.stream()
                .noneMatch(macro -> macro.filter(TELLS_WHICH::contains).isPresent())) {
            findings.add(
                    Finding.warning(
                            "no_click",
                            null,
                            "Nothing tells which click it is about: ask for {aff_click_id}, {click_id} or one of {sub1} to {sub5}."));
        }
    }

    private void address(String url, List<Finding> findings) {
        try {
            var template = UrlTemplate.of(url, settings.trusted());
            guard.pass(template.host());
        } catch (Refusal refused) {
            findings.add(Finding.error(refused.reason(), null, refused.detail()));
        } catch (AddressGuard.Refused refused) {
            findings.add(
                    refused.reason().equals("private_address")
                            ? Finding.error(
                                    "private_address", null, "The host has an address that is not open to the public.")
                            : Finding.warning(refused.reason(), null, "The host cannot be found now."));
        }
    }

    private static Optional<Macro> similar(String name) {
        var plain = plain(name);
        return Arrays.stream(Macro.values())
                .filter(macro -> plain(macro.word()).equals(plain))
                .findFirst()
                .or(() -> switch (plain) {
                    case "affsub", "s1", "affsub1", "subid", "subid1" -> Optional.of(Macro.SUB1);
                    case "affsub2", "s2", "subid2" -> Optional.of(Macro.SUB2);
                    case "transactionid", "orderid", "tid" -> Optional.of(Macro.TXID);
                    case "cid", "externalid", "extclickid", "affclick" -> Optional.of(Macro.AFF_CLICK_ID);
                    case "goal", "goalid", "eventname" -> Optional.of(Macro.EVENT);
                    case "sum", "revenue", "saleamount" -> Optional.of(Macro.AMOUNT);
                    case "commission" -> Optional.of(Macro.PAYOUT);
                    case "offerid", "campaign", "campaignid" -> Optional.of(Macro.PROGRAM);
                    default -> Optional.empty();
                });
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
