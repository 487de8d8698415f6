package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another administrator with an independent client. */
record Admin(URI address, String token) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String API = "/public/v1/accounts";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PAGE = 100;

    /** Reads an object that must exist. */
    JsonNode get(String path) {
        var answer = send("GET", path, "");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Reads a complete list. */
    List<JsonNode> all(String path, String select) {
        var all = new ArrayList<JsonNode>();
        while (true) {
            var page = get(path + "?select=" + select + "&order=id&limit=" + PAGE + "&offset=" + all.size());
            page.path("data").forEach(all::add);
            if (page.path("data").size() < PAGE) {
                return all;
            }
        }
    }

    /** Sends a write that must succeed. */
    void write(String method, String path, String body) {
        assertThat(send(method, path, body).statusCode()).as(method + " " + path).isBetween(200, 299);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + API + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token).method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
