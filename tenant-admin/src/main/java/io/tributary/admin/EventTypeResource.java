package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.EventType;
import io.tributary.program.EventTypeTerms;
import io.tributary.program.EventTypes;
import io.tributary.program.FieldType;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What may be reported for a program. */
@Path("/api/v1/programs/{program}/event-types")
@Tag(name = "Programs")
class EventTypeResource {

    record EventTypeRequest(
            @Nullable String name,
            EventType.@Nullable Amount amount,
            @Nullable Map<String, @Nullable FieldType> fields,
            @Nullable Integer version) {

        /** Without a word an amount is optional and there are no fields. */
        EventTypeTerms terms() {
            var typed = new HashMap<String, FieldType>();
            if (fields != null) {
                fields.forEach((field, type) -> {
                    if (type == null) {
                        throw Refusal.invalid("missing_field", "fields", "A field has a type.");
                    }
                    typed.put(field, type);
                });
            }
            return new EventTypeTerms(
                    name == null ? "" : name, amount == null ? EventType.Amount.OPTIONAL : amount, typed);
        }
    }

    record EventTypeAnswer(
            UUID id,
            String program,
            String key,
            String name,
            EventType.Amount amount,
            Map<String, FieldType> fields,
            int position,
            Instant createdAt,
            int version) {

        static EventTypeAnswer of(String program, EventType type) {
            return new EventTypeAnswer(
                    type.id(),
                    program,
                    type.key(),
                    type.name(),
                    type.amount(),
                    type.fields(),
                    type.position(),
                    type.createdAt(),
                    type.version());
        }
    }

    private final EventTypes eventTypes;

    EventTypeResource(EventTypes eventTypes) {
        this.eventTypes = eventTypes;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "All event types of a program, in the order of its funnel")
    public Page<EventTypeAnswer> list(String program) {
        var types = EventType.ofProgram(Program.named(program).id());
        return new Page<>(
                types.stream().map(type -> EventTypeAnswer.of(program, type)).toList(), null);
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One event type")
    public EventTypeAnswer get(String program, String key) {
        return EventTypeAnswer.of(
                program, EventType.named(Program.named(program).id(), key));
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Define an event type, or change the one of that key; with a version only if that is current")
    public EventTypeAnswer put(String program, String key, @NotNull EventTypeRequest request) {
        return EventTypeAnswer.of(program, eventTypes.put(program, key, request.terms(), request.version()));
    }
}
