package io.tributary.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A person's browser on one tenant's host: keeps cookies, follows no redirect, sends forms with their token. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final String host;
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    public Browser(TestTenant tenant) {
        this(tenant.host());
    }

    public Browser(String host) {
        this.host = host;
    }

    public Response get(String path) {
        return keep(request().urlEncodingEnabled(false).get(path));
    }

    /** Sends a form of the page that was opened last. */
    public Response post(String path, Map<String, String> form) {
        return keep(request().formParams(form).formParam("csrf", token).post(path));
    }

    /** Sends a form of the page that was opened last, with a file in its field {@code file}. */
    public Response upload(String path, String fileName, String content, Map<String, String> form) {
        var request = request().multiPart("file", fileName, content.getBytes(StandardCharsets.UTF_8), "text/csv");
        form.forEach(request::multiPart);
        return keep(request.multiPart("csrf", token).post(path));
    }

    /** Opens the page, then sends its form to the same address. */
    public Response fill(String path, Map<String, String> form) {
        get(path);
        return post(path, form);
    }

    public Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private RequestSpecification request() {
        return given().header("Host", host)
                .header("Accept", "text/html")
                .cookies(cookies)
                .redirects()
                .follow(false);
    }

    private Response keep(Response answer) {
        answer.detailedCookies().asList().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        var found = TOKEN.matcher(answer.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
