package io.tributary.admin;

import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.tracking.click.Click;
import io.tributary.tracking.click.ClickId;
import io.tributary.tracking.legacy.CarriedIds;
import io.tributary.tracking.legacy.OldClick;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes answers of clicks. */
@ApplicationScoped
class ClickAnswers {

    private final CarriedIds ids;
    private final Directory directory;

    ClickAnswers(CarriedIds ids, Directory directory) {
        this.ids = ids;
        this.directory = directory;
    }

    /** The click of the current tenant that a visitor's id names, whether or not its row is there. */
    Optional<ClickAnswer> find(String clickId) {
        return directory
                .byKey(CurrentTenant.key())
                .flatMap(tenant -> ids.open(clickId, tenant))
                .flatMap(id -> TrackingLink.byNumber(ClickId.linkOf(id)).map(link -> of(id, link, Click.byId(id))));
    }

    ClickAnswer of(Click click) {
        var link = TrackingLink.byId(click.linkId()).orElseThrow();
        return of(click.id(), link, Optional.of(click));
    }

    private ClickAnswer of(UUID id, TrackingLink link, Optional<Click> click) {
        var old = OldClick.byId(id);
        return new ClickAnswer(
                id,
                ids.text(id),
                ClickId.timeOf(id),
                link.code(),
                link.id(),
                Program.byId(link.programId()).orElseThrow().key(),
                link.affiliateId(),
                click.isPresent(),
                click.map(Click::kind).orElse(null),
                click.map(Click::uniqueClick).orElse(false),
                click.map(Click::billable).orElse(false),
                click.map(Click::diversion).orElse(null),
                click.map(Click::sub).or(() -> old.map(OldClick::sub)).orElse(List.of()),
                click.map(Click::affClickId)
                        .or(() -> old.map(OldClick::affClickId))
                        .orElse(null),
                click.map(Click::ip).map(InetAddress::getHostAddress).orElse(null),
                click.map(Click::userAgent).orElse(null),
                click.map(Click::referrer).orElse(null),
                click.map(Click::country).orElse(null),
                click.map(Click::device).orElse(null),
                click.map(Click::consent).orElse(false));
    }
}
