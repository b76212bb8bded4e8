package io.tributary.kernel;

import jakarta.enterprise.context.RequestScoped;

/** The id under which the log tells more of a request; part of every error answer. */
@RequestScoped
public class RequestId {

    private final String value = Ids.next().toString();

    public String value() {
        return value;
    }
}
