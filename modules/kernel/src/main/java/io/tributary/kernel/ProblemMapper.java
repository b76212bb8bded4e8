package io.tributary.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every no, and every bug, into an RFC 9457 answer. Nothing of the input and nothing of the inside is repeated. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    RequestId requestId;

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        var answer = answer(Problem.of(refusal, requestId.value()));
        if (refusal.kind() == Refusal.Kind.TOO_MANY
                || refusal.kind() == Refusal.Kind.UNAVAILABLE
                || refusal.members().containsKey("retry_after")) {
            var seconds = refusal.members().getOrDefault("retry_after", 1);
            return Response.fromResponse(answer).header("Retry-After", seconds).build();
        }
        return answer;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException refused) {
        return answer(401, "unauthorized", "Sign in, or send a valid key as \"Authorization: Bearer …\".", null);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return answer(403, "forbidden", "This needs a right that you do not have.", null);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException refused) {
        // A set in no order: the first by name, so that the same request always gets the same answer.
        var violation = refused.getConstraintViolations().stream()
                .min(Comparator.comparing(one -> one.getPropertyPath().toString()))
                .orElseThrow();
        String field = null;
        for (var node : violation.getPropertyPath()) {
            field = node.getName();
        }
        return answer(422, "invalid", violation.getMessage(), field == null ? null : snakeCase(field));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException refused) {
        return unreadableBody(refused);
    }

    /** Named apart because the framework has a mapper of its own for it, which repeats what was sent. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException refused) {
        return unreadableBody(refused);
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException refused) {
        return answer(
                409,
                "stale_version",
                "Somebody has changed this meanwhile: read it again, then repeat the change.",
                null);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException refused) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof JsonProcessingException json) {
                return unreadableBody(json);
            }
        }
        var original = refused.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        var problem = switch (original.getStatus()) {
            case 400 -> problem(400, "malformed", "The request cannot be read.", null);
            case 404 -> Problem.of(Refusal.notFound(), requestId.value());
            case 405 -> problem(405, "method_not_allowed", "This address does not answer to that method.", null);
            case 406 -> problem(406, "not_acceptable", "There is no answer in the form that was asked for.", null);
            case 413 -> problem(413, "too_large", "The request is too large.", null);
            case 415 -> problem(415, "unsupported_media_type", "The body is not of a type that is read here.", null);
            default -> problem(original.getStatus(), "refused", "The request was refused.", null);
        };
        return answer(problem);
    }

    /** What the server itself refuses: an address that is not percent-encoded as it should be. */
    @ServerExceptionMapper
    public Response server(HttpException refused) {
        return framework(new WebApplicationException(refused.getStatusCode()));
    }

    @ServerExceptionMapper
    public Response bug(Throwable bug) {
        for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof OptimisticLockException stale) {
                return stale(stale);
            }
            if (cause instanceof SQLException sql && Outage.isAway(sql)) {
                LOG.warnf("request %s: the database is away: %s", requestId.value(), sql.getMessage());
                return refusal(new DatabaseAway());
            }
        }
        LOG.errorf(bug, "request %s failed", requestId.value());
        return answer(
                500,
                "internal_error",
                "Something went wrong here. The log has the details under this request id.",
                null);
    }

    private Response unreadableBody(JsonProcessingException refused) {
        if (refused.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        if (refused instanceof JsonMappingException mapping) {
            var path = mapping.getPath();
            if (!path.isEmpty() && path.getLast().getFieldName() != null) {
                var unknown = refused instanceof com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
                var field = path.getLast().getFieldName();
                return unknown
                        ? answer(422, "unknown_field", "A field is not known here.", known(field))
                        : answer(422, "bad_value", "A field has a value of the wrong kind.", known(field));
            }
        }
        return answer(400, "malformed", "The body is not the JSON that is expected here.", null);
    }

    /** A field's name is repeated only where it is a plain word. */
    private static @Nullable String known(String field) {
        return field.matches("[a-z0-9_]{1,64}") ? field : null;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    private Problem problem(int status, String reason, String detail, @Nullable String field) {
        return Problem.of(status, reason, detail, field, requestId.value(), Map.of());
    }

    private Response answer(int status, String reason, String detail, @Nullable String field) {
        return answer(problem(status, reason, detail, field));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }

    /** PostgreSQL cannot be reached: nothing was stored, nothing is acknowledged. */
    static class DatabaseAway extends Refusal {
        DatabaseAway() {
            super(
                    Kind.UNAVAILABLE,
                    "database_away",
                    "The database cannot be reached; nothing was stored. Try again.",
                    null);
        }
    }
}
