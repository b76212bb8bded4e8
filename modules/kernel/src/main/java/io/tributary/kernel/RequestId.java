package io.tributary.kernel;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;

/** The id under which the log tells more of a request; part of every error answer. */
@RequestScoped
@Unremovable
public class RequestId {

    private final String value = Ids.next().toString();

    public String value() {
        return value;
    }
}
