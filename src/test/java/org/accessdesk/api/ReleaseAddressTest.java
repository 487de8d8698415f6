package org.accessdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.accessdesk.api.rest.ReleaseAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseAddressTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String latest() throws ApiException {
        return new ReleaseAddress(server.url("/latest").toString()).latest(Call.plain());
    }

    @Test
    void tellsTheVersionAndSendsNothingElse() throws Exception {
        server.enqueue(new MockResponse.Builder().body("1.4.2\n").build());
        assertThat(latest()).isEqualTo("1.4.2");
        var request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getHeaders().get("Cookie")).isNull();
    }

    @Test
    void anotherAnswerIsNone() {
        server.enqueue(new MockResponse.Builder().code(404).body("1.4.2").build());
        assertThatThrownBy(this::latest).isInstanceOf(ApiException.class);
        server.enqueue(new MockResponse.Builder().body("<html>".repeat(1000)).build());
        assertThatThrownBy(this::latest).isInstanceOf(ApiException.class);
    }

    @Test
    void nobodyThereIsNone() {
        assertThatThrownBy(() -> new ReleaseAddress("nonsense").latest(Call.plain())).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> new ReleaseAddress("http://127.0.0.1:1/").latest(Call.plain()))
                .isInstanceOf(ApiException.class);
    }
}
