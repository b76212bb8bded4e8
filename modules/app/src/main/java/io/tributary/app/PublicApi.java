package io.tributary.app;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Keeps the published description to what outsiders build against, in an order that never changes. */
@OpenApiFilter
public class PublicApi implements OASFilter {

    private static final List<String> PUBLIC = List.of("/api/v1/", "/c/", "/s2s/", "/p/");
    private static final String BEARER = "key";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var paths = OASFactory.createPaths();
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            new TreeMap<>(api.getPaths().getPathItems()).forEach((path, item) -> {
                if (PUBLIC.stream().anyMatch(path::startsWith)) {
                    paths.addPathItem(path, item);
                }
            });
        }
        api.setPaths(paths);
        api.setServers(null);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        writeConstantsAsTheApiDoes(api);
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key; it names its tenant and what it may do."));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    }

    private static void writeConstantsAsTheApiDoes(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        for (var schema : schemas.values()) {
            if (schema.getEnumeration() != null) {
                schema.setEnumeration(schema.getEnumeration().stream()
                        .<Object>map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                        .toList());
            }
        }
    }
}
