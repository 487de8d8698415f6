package org.accessdesk.api.rest;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.ByteString;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.http.UserAgent;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.MessageCode;

/** An address that answers with the number of the app's latest version, such as {@code 1.4.2}, and nothing else. */
public record ReleaseAddress(String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 64;

    /**
     * Asks it once; sends nothing but the request.
     *
     * @throws ApiException if it cannot be reached or answers something else
     */
    public String latest(Call call) throws ApiException {
        var url = HttpUrl.parse(address);
        if (url == null) {
            throw unanswered("");
        }
        var client = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        var http = client.newCall(new Request.Builder().url(url).header("User-Agent", UserAgent.USER_AGENT).build());
        try (var _ = call.cancellation().onCancel(http::cancel); var response = http.execute()) {
            var body = response.body().source();
            body.request(LONGEST + 1L);
            if (!response.isSuccessful() || body.getBuffer().size() > LONGEST) {
                throw unanswered("");
            }
            ByteString text = body.readByteString();
            return text.utf8().strip();
        } catch (IOException e) {
            throw unanswered(" (" + e.getClass().getSimpleName() + ")");
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private ApiException unanswered(String why) {
        return new ApiException(
                ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE, MessageCode.NO_CONNECTION, address, why));
    }
}
