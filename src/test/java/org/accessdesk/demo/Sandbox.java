package org.accessdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.accessdesk.demo.world.switches.Switches;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small marketplace and a client that does not use its internals. */
final class Sandbox implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String API = "/public/v1/accounts";

    final Marketplace marketplace;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private String token;

    private Sandbox(MarketplaceOptions options, InstantSource clock) {
        try {
            marketplace = Marketplace.start(options, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        token = marketplace.client().token();
    }

    /** Starts a marketplace with 60 users and the default groups. */
    static Sandbox open() {
        return with(switches -> switches);
    }

    static Sandbox with(UnaryOperator<Switches> change) {
        return with(change, InstantSource.system());
    }

    static Sandbox with(UnaryOperator<Switches> change, InstantSource clock) {
        Switches switches = change.apply(Switches.defaults());
        return new Sandbox(MarketplaceOptions.defaults().withUsers(60).withSwitches(switches), clock);
    }

    static Sandbox of(MarketplaceOptions options) {
        return new Sandbox(options, InstantSource.system());
    }

    /** Uses that token for all further requests. */
    Sandbox as(String other) {
        token = other;
        return this;
    }

    SandboxAnswer get(String path) {
        return send("GET", path, "");
    }

    SandboxAnswer put(String path, String body) {
        return send("PUT", path, body);
    }

    SandboxAnswer post(String path, String body) {
        return send("POST", path, body);
    }

    SandboxAnswer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Reads a list; the query is percent-encoded here, except for = and &amp;. */
    SandboxAnswer find(String path, String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&")
                .replace("+", "%20");
        return get(path + "?" + encoded);
    }

    SandboxAnswer send(String method, String path, String body) {
        try {
            return new SandboxAnswer(http.send(
                    request(method, path, body).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String method, String path, String body) {
        URI uri = URI.create(marketplace.address() + (path.startsWith("/public") ? path : API + path));
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    HttpClient http() {
        return http;
    }

    /** The id of the client's group of that name. */
    String group(String name) {
        return find("/user-groups", "eq(name,'" + name + "')").data().getFirst().get("id").stringValue();
    }

    /** The AUSR id of the client's user of that name. */
    String member(String name) {
        return find("/account-users", "eq(user.name,'" + name + "')").data().getFirst().get("id").stringValue();
    }

    /** The USR id of the client's user of that name. */
    String user(String name) {
        return find(users(), "eq(name,'" + name + "')").data().getFirst().get("id").stringValue();
    }

    /** The path of the successor's list for the client account. */
    String users() {
        return "/accounts/" + marketplace.client().id() + "/users";
    }

    /** The secret of the client's other token with that name. */
    String secret(String name) {
        return find("/api-tokens", "eq(name,'" + name + "')").data().getFirst().get("token").stringValue();
    }

    @Override
    public void close() {
        marketplace.close();
        http.shutdownNow();
    }

    /** An answer, with its body as JSON if it is JSON. */
    record SandboxAnswer(HttpResponse<String> raw) {
        int status() {
            return raw.statusCode();
        }

        JsonNode body() {
            return raw.body().isEmpty() ? JSON.nullNode() : JSON.readTree(raw.body());
        }

        List<JsonNode> data() {
            return body().get("data").valueStream().toList();
        }

        List<String> names() {
            return data().stream().map(node -> node.path("name").asString()).toList();
        }

        int total() {
            return body().at("/$meta/pagination/total").intValue();
        }

        /** The first message of a problem, of any property. */
        String error() {
            JsonNode errors = body().path("errors");
            return StreamSupport.stream(errors.spliterator(), false)
                    .flatMap(JsonNode::valueStream)
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElse("");
        }
    }
}
