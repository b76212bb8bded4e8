package io.tributary.pages;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Renders every template in the language of the request; outside of a request in English. */
class Localization {

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> instance.setLocale(locale()));
    }

    private static Locale locale() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Locale.ENGLISH;
        }
        return Requests.current()
                .map(request -> container.instance(Language.class).get().locale())
                .orElse(Locale.ENGLISH);
    }
}
