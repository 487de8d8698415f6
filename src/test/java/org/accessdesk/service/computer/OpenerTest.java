package org.accessdesk.service.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;

class OpenerTest {
    private final CompletableFuture<Thread> starter = new CompletableFuture<>();

    /** On Linux a program keeps the priority of the thread that starts it, and cannot raise it. */
    @Test
    void whatIsOpenedDoesNotGiveWayToTheWindow() throws Exception {
        var foreground = new LinkedBlockingQueue<Runnable>();
        var tasks = Tasks.background(foreground::add);
        new Opener(_ -> starter.complete(Thread.currentThread()), tasks).open(Path.of("page.html"), _ -> {});
        var thread = starter.get(1, TimeUnit.MINUTES);
        assertThat(thread).isNotEqualTo(Thread.currentThread());
        assertThat(thread.getPriority()).isEqualTo(Thread.currentThread().getPriority());
    }

    @Test
    void whatCannotBeOpenedIsHandedBack() {
        var failed = new CompletableFuture<String>();
        new Opener(_ -> {
            throw new IOException("no program");
        }, Tasks.direct()).openPage("https://example.com/", failed::complete);
        assertThat(failed).isCompletedWithValue("https://example.com/");
    }
}
