package io.tributary.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Refusal;
import io.tributary.program.Hosts;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a visitor of the demo begins: whose pages there are, and who one may be. */
@Path("/demo")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DemoPages {

    /** An operator and whom one may be there. */
    record Door(String title, String address, List<SignIn> signIns) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(List<Door> doors, boolean ready, String password);
    }

    private final Demo demo;
    private final Hosts hosts;

    DemoPages(Demo demo, Hosts hosts) {
        this.demo = demo;
        this.hosts = hosts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance index() {
        if (!demo.isWanted()) {
            throw Refusal.notFound();
        }
        var doors = Stream.of(Operator.values())
                .map(operator -> new Door(operator.title(), hosts.address(operator.key()), demo.signIns(operator)))
                .toList();
        return Templates.index(doors, demo.isReady(), SignIn.PASSWORD);
    }
}
