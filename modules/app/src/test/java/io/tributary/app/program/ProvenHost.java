package io.tributary.app.program;

import io.tributary.testing.TestTenant;
import java.util.Map;

/** A host of its own that a tenant has claimed and proven by DNS. */
public final class ProvenHost {

    private ProvenHost() {}

    /** The host {@code {label}.{tenant}.example}. */
    public static String of(TestTenant tenant, String label, String kind) {
        var host = label + "." + tenant.key() + ".example";
        var claimed = tenant.request()
                .body(Map.of("host", host, "kind", kind))
                .post("/api/v1/domains")
                .then()
                .statusCode(201)
                .extract();
        prove(tenant, claimed.path("id"));
        return host;
    }

    /** Proves a host that was claimed. */
    public static void prove(TestTenant tenant, String id) {
        var claimed = tenant.request().get("/api/v1/domains/" + id).then().extract();
        TestNameServer.publish(claimed.path("record_name"), claimed.path("token"));
        tenant.request().post("/api/v1/domains/" + id + "/verification").then().statusCode(200);
    }
}
