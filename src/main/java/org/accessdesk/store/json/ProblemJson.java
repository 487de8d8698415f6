package org.accessdesk.store.json;

import java.time.DateTimeException;
import java.time.Duration;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Why a call failed, as JSON; the server's texts without possible secrets. */
final class ProblemJson {
    private ProblemJson() {}

    static ObjectNode write(ApiProblem problem) {
        var json = JsonText.object().put("kind", problem.kind().name()).put("status", problem.status()).put("message",
                MessageJson.text(problem.message()));
        json.set("details", JsonText.texts(problem.details().stream().map(Secrets::mask).toList()));
        JsonText.put(json, "traceId", problem.traceId());
        JsonText.put(json, "retryAfter", problem.retryAfter());
        JsonText.put(json, "token", problem.token());
        return json;
    }

    static ApiProblem read(JsonReader json) {
        return new ApiProblem(json.one("kind", ApiProblem.Kind.class), json.number("status"),
                MessageJson.read(json.text("message")),
                json.texts("details"), json.textOrNull("traceId"), duration(json.textOrNull("retryAfter")),
                json.textOrNull("token") == null ? null : json.one("token", TokenTrouble.class));
    }

    private static @Nullable Duration duration(@Nullable String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BadJsonException(MessageCode.JSON_NO_DURATION, "retryAfter");
        }
    }
}
