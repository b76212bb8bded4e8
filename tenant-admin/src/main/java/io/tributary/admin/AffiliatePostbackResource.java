package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.postbacks.Postback;
import io.tributary.postbacks.PostbackTerms;
import io.tributary.postbacks.PostbackTrials;
import io.tributary.postbacks.Postbacks;
import io.tributary.postbacks.Trigger;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Addresses of affiliates that want news. */
@Path("/api/v1/postbacks")
@Tag(name = "Postbacks")
class AffiliatePostbackResource {

    /** An address to be; without a program it is told of all of them, without a method it is called by GET. */
    record PostbackRequest(
            @NotNull UUID affiliate,
            @Nullable String program,
            @Nullable String name,
            Postback.@Nullable Method method,
            @Nullable String url,
            @Nullable Set<@NotNull Trigger> triggers) {

        PostbackTerms terms() {
            return new PostbackTerms(
                    name == null ? "Postback" : name,
                    method == null ? Postback.Method.GET : method,
                    url == null ? "" : url,
                    triggers == null ? Set.of(Trigger.QUALIFIED) : triggers);
        }
    }

    /** What is to change; what is not said keeps its value. */
    record PostbackChange(
            @NotNull Integer version,
            @Nullable String name,
            Postback.@Nullable Method method,
            @Nullable String url,
            @Nullable Set<@NotNull Trigger> triggers) {

        PostbackTerms over(Postback postback) {
            return new PostbackTerms(
                    name == null ? postback.name() : name,
                    method == null ? postback.method() : method,
                    url == null ? postback.url() : url,
                    triggers == null ? postback.triggers() : triggers);
        }
    }

    record DisablingRequest(@Nullable String reason) {}

    record PostbackAnswer(
            UUID id,
            UUID affiliateId,
            @Nullable String program,
            String name,
            Postback.Method method,
            String url,
            Set<Trigger> triggers,
            Postback.Status status,
            @Nullable String disabledReason,
            Instant createdAt,
            int version) {

        static PostbackAnswer of(Postback postback) {
            var programId = postback.programId();
            return new PostbackAnswer(
                    postback.id(),
                    postback.affiliateId(),
                    programId == null
                            ? null
                            : Program.byId(programId).map(Program::key).orElse(null),
                    postback.name(),
                    postback.method(),
                    postback.url(),
                    postback.triggers(),
                    postback.status(),
                    postback.disabledReason(),
                    postback.createdAt(),
                    postback.version());
        }
    }

    /** What its receiver checks signatures with. */
    record SecretAnswer(String secret) {}

    private final Postbacks postbacks;
    private final PostbackTrials trials;
    private final Cursor cursors;

    AffiliatePostbackResource(Postbacks postbacks, PostbackTrials trials, Cursor cursors) {
        this.postbacks = postbacks;
        this.trials = trials;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List postbacks, the latest first")
    public Page<PostbackAnswer> list(
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Postback.list(affiliate, after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, postback -> postback.id().toString())
                .map(PostbackAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One postback")
    public PostbackAnswer get(UUID id) {
        return PostbackAnswer.of(Postback.existing(id));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Enter an address that wants news of an affiliate's commissions or payouts")
    public PostbackAnswer enter(@Valid @NotNull PostbackRequest request) {
        var program = request.program() == null
                ? null
                : Program.byKey(request.program())
                        .orElseThrow(AffiliatePostbackResource::unknownProgram)
                        .id();
        return PostbackAnswer.of(postbacks.enter(request.affiliate(), program, request.terms()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Change a postback; version is the one that was read, a stale one is 409")
    public PostbackAnswer change(UUID id, @Valid @NotNull PostbackChange change) {
        var terms = change.over(Postback.existing(id));
        return PostbackAnswer.of(postbacks.change(id, terms, change.version()));
    }

    @POST
    @Path("{id}/enabling")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Tell it news again")
    public PostbackAnswer enable(UUID id) {
        return PostbackAnswer.of(postbacks.enable(id));
    }

    @POST
    @Path("{id}/disabling")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Tell it nothing more")
    public PostbackAnswer disable(UUID id, @NotNull DisablingRequest request) {
        var reason = Words.reason(request.reason());
        return PostbackAnswer.of(postbacks.disable(id, reason));
    }

    @POST
    @Path("{id}/trials")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Call the address once with sample values and see its answer; nothing is kept or counted")
    public PostbackTrials.Trial test(UUID id) {
        return trials.call(Postback.existing(id));
    }

    @GET
    @Path("{id}/secret")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "The secret of its signatures, for whoever runs the receiver")
    public SecretAnswer secret(UUID id) {
        return new SecretAnswer(postbacks.secret(id));
    }

    private static Refusal unknownProgram() {
        return Refusal.invalid("unknown_program", "program", "There is no such program.");
    }
}
