package io.tributary.portal.money;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.payouts.Payout;
import io.tributary.payouts.PayoutFilter;
import io.tributary.payouts.PayoutMethod;
import io.tributary.payouts.PayoutMethods;
import io.tributary.payouts.PayoutSetting;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money on its way to the affiliate, and where it goes. */
@Path("/portal/payouts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class PayoutPages {

    /** What the affiliate has in one currency, and from which amount on it is paid. */
    record Purse(Balances.Purse balance, Money threshold) {}

    @CheckedTemplate(basePath = "portal/payouts")
    static class Templates {
        static native TemplateInstance index(Page<Payout> payouts, List<Purse> purses, Optional<PayoutMethod> method);

        static native TemplateInstance method(Form form, List<Option> kinds, Optional<PayoutMethod> method);
    }

    private final CurrentAffiliate affiliate;
    private final Balances balances;
    private final PayoutMethods methods;
    private final Cursor cursors;
    private final Language language;

    PayoutPages(
            CurrentAffiliate affiliate, Balances balances, PayoutMethods methods, Cursor cursors, Language language) {
        this.affiliate = affiliate;
        this.balances = balances;
        this.methods = methods;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new PayoutFilter(null, affiliate.id(), null, null).list(after, Page.DEFAULT_LIMIT + 1);
        var purses = balances.of(affiliate.id()).stream()
                .map(purse ->
                        new Purse(purse, PayoutSetting.of(purse.currency()).threshold()))
                .toList();
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, payout -> payout.id().toString()),
                purses,
                PayoutMethod.ofAffiliate(affiliate.id()));
    }

    @GET
    @Path("method")
    public TemplateInstance method() {
        var method = PayoutMethod.ofAffiliate(affiliate.id());
        return method(Form.empty()
                .with("kind", method.map(known -> word(known.kind())).orElse("bank"))
                .with(
                        "holder",
                        method.map(PayoutMethod::holder).orElse(affiliate.get().name())));
    }

    @POST
    @Path("method")
    public Response name(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var kind = form.value("kind").equals("email")
                                    ? PayoutMethod.Kind.EMAIL
                                    : PayoutMethod.Kind.BANK;
                            methods.name(affiliate.id(), kind, form.value("holder"), form.value("account"));
                            return Redirect.to("/portal/payouts").saying(words().methodSaved());
                        },
                        this::method);
    }

    private TemplateInstance method(Form form) {
        var kinds = Stream.of(PayoutMethod.Kind.values())
                .map(kind -> new Option(word(kind), words().kind(kind)))
                .toList();
        return Templates.method(form, kinds, PayoutMethod.ofAffiliate(affiliate.id()));
    }

    private static String word(PayoutMethod.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private MoneyMessages words() {
        return language.messages(MoneyMessages.class);
    }
}
