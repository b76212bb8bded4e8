package io.tributary.migration;

import io.tributary.kernel.Refusal;
import io.tributary.program.Tenant;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRow;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import io.tributary.tracking.legacy.NewOldClick;
import io.tributary.tracking.legacy.OldClicks;
import io.tributary.tracking.legacy.OldLinks;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the ids of old clicks over, many at once, so that events that name one are believed. */
@ApplicationScoped
class ClickImport implements ImportKind {

    private static final int SUBS = 10;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_REMEMBERED = 50_000;

    private final OldClicks clicks;
    private final OldLinks links;
    private final OldNames names;
    private final InstantSource clock;

    ClickImport(OldClicks clicks, OldLinks links, OldNames names, InstantSource clock) {
        this.clicks = clicks;
        this.links = links;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "clicks";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.CLICKS;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        var seen = new HashSet<String>();
        var known = new HashMap<String, TrackingLink>();
        return rows -> RowByRow.inTransaction(job.dryRun(), () -> take(rows, seen, known));
    }

    private List<RowResult> take(List<ImportRow> rows, Set<String> seen, Map<String, TrackingLink> known) {
        var results = new ArrayList<RowResult>();
        var readable = new ArrayList<NewOldClick>();
        for (var row : rows) {
            try {
                var click = click(OldRow.of(row), known);
                if (seen.add(click.oldId())) {
                    readable.add(click);
                    results.add(RowResult.ACCEPTED);
                } else {
                    results.add(RowResult.rejected(
                            "repeated_row", "click_id", "An earlier row of the file is about the same."));
                }
            } catch (Refusal refusal) {
                results.add(RowByRow.refused(refusal));
            }
        }
        var taken = clicks.take(readable).iterator();
        results.replaceAll(result -> result.status() == RowResult.Status.ACCEPTED ? result(taken.next()) : result);
        return results;
    }

    private static RowResult result(OldClicks.Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> RowResult.ACCEPTED;
            case KNOWN -> RowResult.DUPLICATE;
            case DIFFERENT ->
                RowResult.rejected(
                        "click_id_taken", "click_id", "A click of this id was taken over with another link or time.");
        };
    }

    private NewOldClick click(OldRow row, Map<String, TrackingLink> known) {
        var id = row.need("click_id");
        if (!OldClicks.OLD_ID.matcher(id).matches()) {
            throw Refusal.invalid("bad_click_id", "click_id", "An id has 1 to 128 printable characters.");
        }
        var clickedAt = row.time("clicked_at", Tenant.current().timeZone(), clock.instant());
        return new NewOldClick(id, link(row, known), clickedAt, text(row, "aff_click_id"), subs(row));
    }

    /** Links stand in many rows, and are looked up once. */
    private TrackingLink link(OldRow row, Map<String, TrackingLink> known) {
        var named = Stream.of("url", "code", "affiliate", "program")
                .map(row::text)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        var before = known.get(named);
        if (before != null) {
            return before;
        }
        var link = link(row);
        if (known.size() < MOST_REMEMBERED) {
            known.put(named, link);
        }
        return link;
    }

    /** The link by its old address, by its code here, or whichever the affiliate has in the program. */
    private TrackingLink link(OldRow row) {
        var url = row.text("url");
        if (url != null) {
            return links.link(url)
                    .orElseThrow(() -> Refusal.invalid("unknown_link", "url", "Take the link over first."));
        }
        var code = row.text("code");
        if (code != null) {
            return TrackingLink.byCode(code)
                    .orElseThrow(() -> Refusal.invalid("unknown_link", "code", "There is no link of that code."));
        }
        return TrackingLink.firstOf(
                        names.affiliate(row).id(), names.program(row).id())
                .orElseThrow(() ->
                        Refusal.invalid("unknown_link", "affiliate", "The affiliate has no link in the program yet."));
    }

    private static List<String> subs(OldRow row) {
        var subs = new ArrayList<String>();
        for (int i = 1; i <= SUBS; i++) {
            var sub = text(row, "sub" + i);
            subs.add(sub == null ? "" : sub);
        }
        while (!subs.isEmpty() && subs.getLast().isEmpty()) {
            subs.removeLast();
        }
        return subs;
    }

    private static @Nullable String text(OldRow row, String column) {
        var text = row.text(column);
        if (text != null && (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl))) {
            throw Refusal.invalid("bad_value", column, "This is one line of at most 500 characters.");
        }
        return text;
    }
}
