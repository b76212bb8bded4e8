package io.tributary.admin.monitor;

import io.tributary.identity.Account;
import io.tributary.identity.Role;
import io.tributary.identity.Staff;
import io.tributary.identity.mail.Letter;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Subscriber;
import io.tributary.program.Directory;
import io.tributary.program.TenantInfo;
import io.tributary.tracking.silence.SilenceNews;
import io.tributary.tracking.silence.Silences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes to the people who want to know when a source of events falls silent, and when it is heard again. */
@ApplicationScoped
class SilenceMails implements Subscriber<SilenceNews> {

    private static final Set<Role> IN_CHARGE = Set.of(Role.OWNER, Role.ADMIN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT);

    private final Silences silences;
    private final Staff staff;
    private final Mails mails;
    private final Directory directory;

    SilenceMails(Silences silences, Staff staff, Mails mails, Directory directory) {
        this.silences = silences;
        this.staff = staff;
        this.mails = mails;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "admin.silence-mails";
    }

    @Override
    public Class<SilenceNews> topic() {
        return SilenceNews.class;
    }

    @Override
    public void on(SilenceNews news) {
        var letter = news.heardAt() == null
                ? new Letter.Silence(news.source(), time(news.lastAt()))
                : new Letter.HeardAgain(news.source(), time(news.heardAt()));
        for (var recipient : recipients()) {
            mails.send(recipient, language(recipient), letter);
        }
    }

    /** The language of the account with that address; English for a mailbox that is nobody's. */
    private static Locale language(String recipient) {
        return Account.byEmail(recipient).map(Account::locale).orElse(Locale.ENGLISH);
    }

    private List<String> recipients() {
        var named = silences.terms().mails();
        return named.isEmpty()
                ? staff.members().stream()
                        .filter(member -> IN_CHARGE.contains(member.role()))
                        .map(Staff.Member::email)
                        .toList()
                : named;
    }

    private String time(Instant instant) {
        var zone = directory.byKey(CurrentTenant.key()).map(TenantInfo::zone).orElse(ZoneOffset.UTC);
        return TIME.format(instant.atZone(zone));
    }
}
