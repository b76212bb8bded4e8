package io.tributary.migration;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import io.tributary.tracking.legacy.OldClick;
import io.tributary.tracking.legacy.OldLink;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was taken over, as tables that show the old name beside the new one. */
@ApplicationScoped
public class Export {

    private static final int PAGE = 1_000;
    private static final int MOST_ROWS = 200_000;

    private final EntityManager entities;

    Export(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The table of affiliates, links or clicks, in the order of their import, with a line of names on top.
     *
     * @param kind of rows, as it was imported
     * @throws Refusal not found, for other kinds: plans, balances and customers are seen where they are now
     */
    @Transactional
    public String csv(String kind) {
        return switch (kind) {
            case "affiliates" ->
                table(List.of("old_id", "affiliate", "email", "status", "imported_at"), OldAffiliate::after, this::row);
            case "links" -> {
                var links = new HashMap<UUID, TrackingLink>();
                yield table(
                        List.of("url", "code", "affiliate", "program", "imported_at"),
                        OldLink::after,
                        link -> row(link, links));
            }
            case "clicks" -> {
                var links = new HashMap<UUID, TrackingLink>();
                yield table(
                        List.of("click_id", "clicked_at", "code", "affiliate", "aff_click_id", "imported_at"),
                        OldClick::after,
                        click -> row(click, links));
            }
            default -> throw Refusal.notFound();
        };
    }

    private List<String> row(OldAffiliate old) {
        var affiliate = Affiliate.existing(old.affiliateId());
        return List.of(
                old.oldId(),
                affiliate.id().toString(),
                plain(affiliate.email()),
                affiliate.status().name(),
                old.importedAt().toString());
    }

    private static List<String> row(OldLink old, Map<UUID, TrackingLink> links) {
        var link = link(old.linkId(), links);
        return List.of(
                plain(old.address()),
                link.code(),
                link.affiliateId().toString(),
                Program.byId(link.programId()).orElseThrow().key(),
                old.importedAt().toString());
    }

    private static List<String> row(OldClick old, Map<UUID, TrackingLink> links) {
        var link = link(old.linkId(), links);
        return List.of(
                plain(old.oldId()),
                old.clickedAt().toString(),
                link.code(),
                link.affiliateId().toString(),
                plain(old.affClickId() == null ? "" : old.affClickId()),
                old.importedAt().toString());
    }

    private static TrackingLink link(UUID id, Map<UUID, TrackingLink> links) {
        return links.computeIfAbsent(id, one -> TrackingLink.byId(one).orElseThrow());
    }

    private <T extends TenantEntity> String table(
            List<String> names, BiFunction<@Nullable UUID, Integer, List<T>> page, Function<T, List<String>> row) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(names);
            var rows = page.apply(null, PAGE);
            for (int written = 0; !rows.isEmpty() && written < MOST_ROWS; written += rows.size()) {
                rows.forEach(one -> csv.writeRecord(row.apply(one)));
                entities.clear();
                rows = page.apply(rows.getLast().id(), PAGE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Spreadsheets take a text that begins like a formula for one; an apostrophe tells them that it is none. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
