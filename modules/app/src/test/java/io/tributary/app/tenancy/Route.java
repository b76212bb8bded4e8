package io.tributary.app.tenancy;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every address of the build with its method: a new one is tested without anybody thinking of it. */
record Route(String method, String template) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** The routes of all resources on the class path. */
    static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.tributary").stream()
                        .filter(owner -> owner.isAnnotatedWith(Path.class))
                        .flatMap(owner -> owner.getMethods().stream()
                                .flatMap(method -> httpMethod(method).stream()
                                        .map(name -> new Route(name, join(path(owner), path(method))))))
                        .distinct()
                        .sorted(Comparator.comparing(Route::template).thenComparing(Route::method))
                        .toList();
    }

    boolean isPage() {
        return !template.startsWith("/api/");
    }

    boolean hasParameter() {
        return PARAMETER.matcher(template).find();
    }

    /** The address with every parameter filled with the same id. */
    String filledWith(String id) {
        return PARAMETER.matcher(template).replaceAll(Matcher.quoteReplacement(id));
    }

    @Override
    public String toString() {
        return method + " " + template;
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(JavaClass owner) {
        return owner.getAnnotationOfType(Path.class).value();
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String join(String base, String rest) {
        var joined = "/" + base + "/" + rest;
        return joined.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
