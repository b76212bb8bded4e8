package io.tributary.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a problem as a page to whoever prefers to read HTML; programs keep their application/problem+json. */
public class ErrorPages {

    private static final List<String> PROGRAMS = List.of("/api/", "/s2s/", "/p/", "/b/", "/q/");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Problem problem, String text);
    }

    private final Refusals refusals;

    ErrorPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @ServerResponseFilter(priority = 1000)
    public void show(ContainerResponseContext response, RoutingContext request) {
        if (response.getEntity() instanceof Problem problem && readsHtml(request)) {
            response.setEntity(page(problem), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    String page(Problem problem) {
        var text = refusals.text(problem.reason(), problem.detail());
        return Templates.problem(problem, text).render();
    }

    static boolean readsHtml(RoutingContext request) {
        var accept = request.request().getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && PROGRAMS.stream().noneMatch(request.request().path()::startsWith);
    }
}
