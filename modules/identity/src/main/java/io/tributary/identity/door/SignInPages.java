package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.identity.IdentityMessages;
import io.tributary.identity.Origin;
import io.tributary.identity.SessionCookie;
import io.tributary.identity.Sessions;
import io.tributary.identity.SignIn;
import io.tributary.identity.SignIn.Outcome;
import io.tributary.identity.TenantHost;
import io.tributary.identity.sso.OidcProvider;
import io.tributary.kernel.CurrentTenant;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** In by password and code, and out again. */
@Path("/")
@TenantHost
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    private static final String HALF_WAY = "half-way";
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(Form form, Optional<OidcProvider> provider, URI sso);

        static native TemplateInstance code(Form form);
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Language language;

    SignInPages(SignIn signIn, Sessions sessions, SessionCookie cookie, Language language) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.language = language;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance ask(@QueryParam("return") @DefaultValue("/") String back) {
        return signInPage(Form.empty().with("return", back));
    }

    @POST
    @Path("sign-in")
    public Response tryPassword(MultivaluedMap<String, String> sent, RoutingContext request) {
        return Form.of(sent)
                .submit(
                        form -> answer(
                                signIn.withPassword(
                                        form.value("email"),
                                        typed(sent, "password"),
                                        Origin.of(request),
                                        cookie.read(request)),
                                form.value("return")),
                        SignInPages::signInPage);
    }

    @GET
    @Path("sign-in/code")
    public TemplateInstance askForCode(@QueryParam("return") @DefaultValue("/") String back) {
        return Templates.code(Form.empty().with("return", back));
    }

    @POST
    @Path("sign-in/code")
    public Response tryCode(
            MultivaluedMap<String, String> sent,
            @CookieParam(HALF_WAY) @DefaultValue("") String halfWay,
            RoutingContext request) {
        return Form.of(sent)
                .submit(
                        form -> answer(
                                signIn.withCode(halfWay, form.value("code"), Origin.of(request), cookie.read(request)),
                                form.value("return")),
                        Templates::code);
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext request) {
        cookie.read(request).ifPresent(sessions::end);
        return Redirect.to("/sign-in")
                .with(cookie.none())
                .saying(language.messages(IdentityMessages.class).signedOut())
                .response();
    }

    private Redirect answer(Outcome outcome, String back) {
        return switch (outcome) {
            case Outcome.Welcome(var token) ->
                Redirect.to(back).with(cookie.of(token)).with(halfWay("", Duration.ZERO));
            case Outcome.CodeWanted(var token) -> {
                var page = UriBuilder.fromPath("/sign-in/code")
                        .queryParam("return", "{back}")
                        .build(back);
                yield Redirect.to(page.toString()).with(halfWay(token, FOR_THE_CODE));
            }
            case Outcome.WrongCode() -> throw new Refused("wrong_code", "This is not the code of this moment.");
            case Outcome.Unverified() ->
                throw new Refused(
                        "unverified",
                        "Your e-mail address is not confirmed yet. We have sent you a new link: please look into your mail.");
            case Outcome.Refused() ->
                throw new Refused("wrong_sign_in", "This e-mail address and this password do not go together.");
        };
    }

    private NewCookie halfWay(String token, Duration life) {
        return new NewCookie.Builder(HALF_WAY)
                .value(token)
                .path("/sign-in")
                .maxAge((int) life.toSeconds())
                .secure(cookie.isSecure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static TemplateInstance signInPage(Form form) {
        var sso = UriBuilder.fromPath("/sso/{tenant}").queryParam("return", "{back}");
        return Templates.signIn(form, OidcProvider.enabled(), sso.build(CurrentTenant.key(), form.value("return")));
    }

    /** A password as it was typed: blanks at its ends are part of it. */
    static String typed(MultivaluedMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
