package io.tributary.app.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The planted hole: it begins a transaction and never ends it. Only the tests have it. */
@Path("/leak")
@PermitAll
class LeakyResource {

    @Inject
    UserTransaction transaction;

    @POST
    public String begin() throws NotSupportedException, SystemException {
        transaction.begin();
        return thread();
    }

    @GET
    public String thread() {
        return Thread.currentThread().getName();
    }
}
