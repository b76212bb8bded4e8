package io.tributary.tracking.check;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Hosts;
import io.tributary.tracking.event.Channel;
import io.tributary.tracking.event.Door;
import io.tributary.tracking.event.Events;
import io.tributary.tracking.event.Reporter;
import io.tributary.tracking.event.Reporters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the address that an operator's server calls, as somebody pasted it, and names all that is wrong with it. */
@ApplicationScoped
public class PostbackCheck {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern DOOR = Pattern.compile("/(s2s|p)/([^/]*?)(?:\\.gif)?/?");

    private final Hosts hosts;
    private final Reporters reporters;
    private final Events events;

    PostbackCheck(Hosts hosts, Reporters reporters, Events events) {
        this.hosts = hosts;
        this.reporters = reporters;
        this.events = events;
    }

    /**
     * What was found.
     *
     * @param ok whether the address would be accepted as it stands
     * @param parameters those that can be read, by their names
     */
    public record Result(boolean ok, Map<String, String> parameters, List<Finding> findings) {

        private static Result of(Map<String, String> parameters, List<Finding> findings) {
            return new Result(Finding.fine(findings), parameters, List.copyOf(findings));
        }
    }

    /**
     * Checks an address; nothing is stored, whatever it says.
     *
     * @param integrationId whose address it should be; null: whichever it names
     * @throws Refusal not found, where there is no such integration; too_long
     */
    public Result check(String pasted, @Nullable UUID integrationId) {
        if (pasted.length() > LONGEST) {
            throw Refusal.invalid("too_long", "url", "That is longer than any address.");
        }
        var findings = new ArrayList<Finding>();
        var expected = integrationId == null ? null : reporters.ofIntegration(integrationId);
        var url = PastedUrl.in(pasted).orElse(null);
        if (url == null) {
            findings.add(Finding.error(
                    "bad_url", null, "This is no address: it begins with https://, then come a host and a path."));
            return Result.of(Map.of(), findings);
        }
        host(url, findings);
        var reporter = door(url, expected, findings).or(() -> Optional.ofNullable(expected));
        if (!url.fragment().isEmpty()) {
            findings.add(
                    Finding.error("fragment", null, "What follows a # is never sent: leave it out, or write %23."));
        }
        return Result.of(reporter.map(known -> query(url, known, findings)).orElse(Map.of()), findings);
    }

    private void host(PastedUrl url, List<Finding> findings) {
        try {
            var tenant = hosts.tenantOf(url.host());
            if (tenant.isPresent() && !tenant.get().equals(CurrentTenant.key())) {
                findings.add(wrongHost());
            }
        } catch (Refusal nobodys) {
            findings.add(wrongHost());
        }
        if (hosts.secure() && url.scheme().equals("http")) {
            findings.add(Finding.warning("insecure", null, "Call by https, or the key can be read on the way."));
        }
    }

    private Finding wrongHost() {
        return Finding.error(
                "wrong_host", null, "Nobody takes reports at this host; yours is " + hosts.address() + ".");
    }

    private Optional<Reporter> door(PastedUrl url, @Nullable Reporter expected, List<Finding> findings) {
        var door = DOOR.matcher(url.path());
        if (!door.matches()) {
            findings.add(
                    url.path().startsWith("/c/")
                            ? Finding.error(
                                    "click_link", null, "This is a link for visitors, not an address for reports.")
                            : Finding.error("wrong_path", null, "The path is /s2s/ and the integration's key."));
            return Optional.empty();
        }
        var key = door.group(2);
        if (key.isEmpty() || Placeholders.nameIn(key).isPresent() || key.contains("{") || key.contains("%7B")) {
            findings.add(Finding.error("missing_key", null, "The integration's key has to stand after /s2s/."));
            return Optional.empty();
        }
        var reporter = reporters.ofKey(key).filter(found -> found.tenant().key().equals(CurrentTenant.key()));
        if (reporter.isEmpty()) {
            findings.add(Finding.error("wrong_key", null, "The key is not one of yours, or was replaced or revoked."));
        } else if (expected != null
                && !String.valueOf(expected.integrationId())
                        .equals(String.valueOf(reporter.get().integrationId()))) {
            findings.add(Finding.error("other_integration", null, "The key is that of another integration of yours."));
        }
        return reporter;
    }

    private Map<String, String> query(PastedUrl url, Reporter reporter, List<Finding> findings) {
        if (url.query().isEmpty()) {
            findings.add(
                    Finding.error("no_parameters", null, "The address says nothing: parameters follow after a ?."));
        }
        var entry = reporter.programs().getFirst();
        var values = new QueryCheck(findings).read(url.query(), ReportCheck.known(entry));
        var door = new Door(reporter, Channel.S2S, Map.of());
        new ReportCheck(events.rehearse(door), entry, findings).check(values);
        return values;
    }
}
