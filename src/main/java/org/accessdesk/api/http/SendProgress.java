package org.accessdesk.api.http;

/** How far one request has come; this decides what a failure means, especially for a write. */
final class SendProgress {
    private volatile SendStage stage = SendStage.CONNECTING;
    private volatile boolean reused;

    enum SendStage {
        /** The server has received nothing yet. */
        CONNECTING,
        /** The server may have received some or all of it. */
        SENT,
        /** The response has begun. */
        ANSWERED
    }

    void reached(SendStage next) {
        stage = next;
    }

    SendStage stage() {
        return stage;
    }

    /** The request uses a connection that earlier requests used. */
    void reuses() {
        reused = true;
    }

    boolean isReusing() {
        return reused;
    }
}
