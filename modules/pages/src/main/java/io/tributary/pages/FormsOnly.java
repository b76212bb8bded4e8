package io.tributary.pages;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses, with 415, a body of another type where a form is read; no page has to say so itself. */
public class FormsOnly {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE);

    private final Map<Method, Boolean> forms = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var type = request.getMediaType();
        if (type != null
                && FORMS.stream().noneMatch(type::isCompatible)
                && forms.computeIfAbsent(resource.getResourceMethod(), FormsOnly::readsForm)) {
            throw new NotSupportedException();
        }
    }

    private static boolean readsForm(Method method) {
        return Stream.of(method.getParameters()).anyMatch(FormsOnly::isForm);
    }

    private static boolean isForm(Parameter parameter) {
        return parameter.isAnnotationPresent(FormParam.class) || parameter.getType() == MultivaluedMap.class;
    }
}
