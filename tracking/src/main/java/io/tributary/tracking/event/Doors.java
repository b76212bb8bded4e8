package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import io.tributary.tracking.guard.Denied;
import io.tributary.tracking.guard.Guard;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Opens the door to those who may report, and enters their tenant. */
@ApplicationScoped
class Doors {

    private final Reporters reporters;
    private final Guard guard;
    private final Denials denials;
    private final Directory directory;
    private final InstantSource clock;

    Doors(Reporters reporters, Guard guard, Denials denials, Directory directory, InstantSource clock) {
        this.reporters = reporters;
        this.guard = guard;
        this.denials = denials;
        this.directory = directory;
        this.clock = clock;
    }

    /** As below, for a request that has no body. */
    Door ofKey(String key, Channel channel, HttpServerRequest request) {
        return ofKey(key, channel, request, new byte[0]);
    }

    /**
     * The door of the integration that has the key, if it lets this request in.
     *
     * @param body as it was sent
     * @throws UnknownKey for any other key, address or signature, in the same words whatever is wrong with it
     * @throws Refusal rate_limited (429), where it came too often
     */
    Door ofKey(String key, Channel channel, HttpServerRequest request, byte[] body) {
        var reporter = reporters
                .ofKey(key)
                .filter(found -> found.keyUntil() == null || clock.instant().isBefore(found.keyUntil()))
                .orElseThrow(() -> unknown(key, channel, request));
        if (!isAtHome(reporter)) {
            throw denials.log(Door.of(reporter, channel, request), "wrong_host");
        }
        CurrentTenant.ofRequest(reporter.tenant().key());
        var door = Door.of(reporter, channel, request);
        var knock = Knocks.of(channel, request, body);
        try {
            var pass = guard.look(reporter.tenant().key(), reporter.integration(), knock);
            if (!pass.admission().tell(request.response()).admitted()) {
                denials.logLimited(door, knock);
                throw pass.admission().refusal();
            }
            return door.calling(pass.nothingCame());
        } catch (Denied denied) {
            throw denials.log(door, knock, denied.reason());
        }
    }

    /** The door of the current tenant, whose key has been checked. */
    Door ofTenant(Channel channel, HttpServerRequest request) {
        return Door.of(reporters.ofTenant(), channel, request);
    }

    /**
     * Lets that many events of one request in; the first of an integration came in with its request.
     *
     * @throws Refusal rate_limited (429), where they are too many; nothing was used up
     */
    void admit(Door door, HttpServerRequest request, byte[] body, int all) {
        int events = door.reporter().integrationId() == null ? all : all - 1;
        if (events < 1) {
            return;
        }
        var admission = guard.take(door.reporter().tenant().key(), events).tell(request.response());
        if (!admission.admitted()) {
            door.nothingCame().run();
            denials.logLimited(door, Knocks.of(door.channel(), request, body));
            throw admission.refusal();
        }
    }

    /** Keeps what somebody sent whose signature is not that of whom the integration expects; gives the answer. */
    UnknownKey forged(Door door, String raw) {
        return denials.log(door, new Report(Map.of(), true, raw), "bad_signature");
    }

    /** Keeps that somebody sent more at once than is taken. */
    void refuseLarge(Door door, String raw) {
        denials.log(door, new Report(Map.of(), true, raw), "too_large");
    }

    /** Keeps that somebody sent a body of a type that is not read here; gives the answer. */
    Refusal refuseType(Door door, byte[] body) {
        var raw = new String(body, StandardCharsets.UTF_8);
        denials.log(door, new Report(Map.of(), true, raw), "unsupported_media_type");
        return new Refusal(
                Refusal.Kind.UNSUPPORTED,
                "unsupported_media_type",
                "Send application/json or a form, as it is and not compressed.",
                null);
    }

    private static boolean isAtHome(Reporter reporter) {
        return CurrentTenant.find().map(reporter.tenant().key()::equals).orElse(true);
    }

    /** Kept with the tenant that the key names, so that it can find out what its server sends. */
    private UnknownKey unknown(String key, Channel channel, HttpServerRequest request) {
        int end = key.indexOf('_');
        return directory
                .byKey(end < 0 ? key : key.substring(0, end))
                .map(tenant -> denials.log(
                        Door.of(new Reporter(tenant, null, List.of(), null), channel, request), "unknown_key"))
                .orElseGet(UnknownKey::new);
    }
}
