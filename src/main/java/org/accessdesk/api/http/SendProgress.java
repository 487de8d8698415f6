package org.accessdesk.api.http;

/** How far one request has come; it decides what a failure means, above all for a write. */
final class SendProgress {
    private volatile SendStage stage = SendStage.CONNECTING;
    private volatile boolean reused;

    enum SendStage {
        /** The server has nothing of it yet. */
        CONNECTING,
        /** The server may have some or all of it. */
        SENT,
        /** The answer has begun. */
        ANSWERED
    }

    void reached(SendStage next) {
        stage = next;
    }

    SendStage stage() {
        return stage;
    }

    /** It goes by a connection that earlier requests went by. */
    void reuses() {
        reused = true;
    }

    boolean isReusing() {
        return reused;
    }
}
