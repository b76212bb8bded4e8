package io.tributary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A tenant that is ready for its first conversion, made over HTTP exactly as the README's quick start does it: a program
 * with the event type {@code ftd}, an integration, an affiliate with a link, and a plan.
 *
 * @param tenant the tenant's key
 * @param apiKey the tenant's first API key
 * @param reportingKey the last part of the postback URL
 * @param affiliate the affiliate's id
 * @param linkCode the last part of the tracking link
 */
public record QuickStart(
        URI base, String tenant, String apiKey, String reportingKey, String affiliate, String linkCode) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Makes the tenant.
     *
     * @param components the components of the plan's one version, as a JSON array
     */
    public static QuickStart make(URI base, String platformKey, String tenant, String components) {
        try (var client = HttpClient.newHttpClient()) {
            var platform = new Caller(client, base, platformKey);
            var apiKey = platform.send("POST", "/api/v1/tenants", """
                    {"key": "%s", "name": "Acme Gaming", "time_zone": "Europe/Malta", "currency": "EUR",
                     "template": "blank"}""".formatted(tenant))
                    .get("api_key")
                    .asText();
            var staff = new Caller(client, base, apiKey);
            staff.send("POST", "/api/v1/programs", """
                    {"key": "casino", "name": "Acme Casino", "currency": "EUR",
                     "destination": "https://casino.example/welcome",
                     "click_window": "P30D", "customer_window": "unlimited"}""");
            staff.send("PUT", "/api/v1/programs/casino/event-types/ftd", """
                    {"name": "First deposit", "amount": "required",
                     "fields": {"payment_method": {"type": "text", "required": false}}}""");
            var reportingKey =
                    staff.send("POST", "/api/v1/integrations", """
                    {"program": "casino", "name": "Casino backend"}""").get("key").asText();
            var affiliate =
                    staff.send("POST", "/api/v1/affiliates", """
                    {"name": "Best Slots", "email": "ann@bestslots.example", "country": "DE"}""").get("id").asText();
            var code = staff.send("POST", "/api/v1/affiliates/" + affiliate + "/links", """
                    {"program": "casino"}""")
                    .get("code")
                    .asText();
            staff.send("PUT", "/api/v1/plans/standard", """
                    {"name": "Standard", "program": "casino", "default": true}""");
            staff.send("POST", "/api/v1/plans/standard/versions", """
                    {"valid_from": "2026-01-01", "currency": "EUR", "components": %s}""".formatted(components));
            return new QuickStart(base, tenant, apiKey, reportingKey, affiliate, code);
        }
    }

    /** The same tenant at another address, after a restart on another port. */
    public QuickStart at(URI elsewhere) {
        return new QuickStart(elsewhere, tenant, apiKey, reportingKey, affiliate, linkCode);
    }

    /** The tracking link. */
    public URI click() {
        return base.resolve("/c/" + linkCode);
    }

    /** Follows the tracking link once and gives the click id that its destination gets. */
    public String clickId() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(click()).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            var location = answer.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf("click_id=") + "click_id=".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The postback of one first deposit. */
    public URI postback(Map<String, String> parameters) {
        var query = new StringBuilder("event=ftd");
        parameters.forEach(
                (name, value) -> query.append('&').append(name).append('=').append(value));
        return base.resolve("/s2s/" + reportingKey + "?" + query);
    }

    /** What the tenant's API answers to a GET; fails on anything but success. */
    public JsonNode read(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return new Caller(client, base, apiKey).send("GET", path, "");
        }
    }

    private record Caller(HttpClient client, URI base, String key) {

        JsonNode send(String method, String path, String body) {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .build();
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() >= 300) {
                    throw new IllegalStateException(
                            "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
                }
                return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
