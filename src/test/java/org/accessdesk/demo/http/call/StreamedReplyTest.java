package org.accessdesk.demo.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A complete list is made part by part while it is sent. */
class StreamedReplyTest {
    private static final int OBJECTS = 1_001;

    @Test
    void aPartIsMadeWhenItIsAskedFor() {
        AtomicInteger made = new AtomicInteger();
        ApiReply reply = ApiReply.lines(OBJECTS, IntStream.range(0, OBJECTS)
                .mapToObj(n -> JsonNodeFactory.instance.objectNode().put("n", n)).peek(_ -> made.incrementAndGet()));
        assertThat(made).hasValue(0);
        String text = new String(reply.rest().next(), StandardCharsets.UTF_8);
        assertThat(made.get()).isLessThan(OBJECTS / 2);
        assertThat(text.lines().findFirst()).contains("{\"n\":0}");
        StringBuilder all = new StringBuilder(text);
        reply.rest().forEachRemaining(part -> all.append(new String(part, StandardCharsets.UTF_8)));
        assertThat(all.toString().lines()).hasSize(OBJECTS).endsWith("{\"n\":1000}");
    }
}
