package io.tributary.migration;

import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import io.tributary.tracking.legacy.OldLinks;
import io.tributary.tracking.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes old addresses over, each leading to a link of its affiliate in the program. */
@ApplicationScoped
class LinkImport implements ImportKind {

    private final OldLinks links;
    private final OldNames names;

    LinkImport(OldLinks links, OldNames names) {
        this.links = links;
        this.names = names;
    }

    @Override
    public String key() {
        return "links";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.LINKS;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        return new RowByRow(job.dryRun(), List.of("url"), this::take);
    }

    private RowResult take(OldRow row) {
        var affiliate = names.affiliate(row);
        var program = names.program(row);
        var draft = new Links.Draft(row.text("name"), row.text("destination"), row.text("code"));
        var taken = links.take(row.need("url"), affiliate.id(), program, draft);
        return taken.known() ? RowResult.DUPLICATE : RowResult.ACCEPTED;
    }
}
