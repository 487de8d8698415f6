package org.accessdesk.service.apply;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.DraftCleanup;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.run.RunRequest;
import org.accessdesk.service.draft.Drafts;

/** Removes what was applied from the drafts, and shows what was read from the account. */
record SettledDrafts(Drafts drafts, Directory directory) {

    /** Settles what a run has applied. */
    void settle(RunRequest request, Execution.Result result) {
        var now = result.view().snapshot();
        var shown = Objects.requireNonNullElse(directory.state().value().snapshot(), now);
        var settled = IntStream.range(0, result.items().size()).filter(i -> result.outcomes().get(i).isSettled())
                .mapToObj(result.items()::get).toList();
        var left = drafts.find(request.draft())
                .map(d -> new DraftCleanup(d.changes(), shown, now, !(request instanceof RunRequest.FreshRun))
                        .left(settled));
        directory.accept(result.view().users(), result.view().groups());
        directory.accept(result.view().tokens());
        settled.stream().filter(i -> i.after() instanceof ServerState.NoObject)
                .forEach(i -> directory.remove(i.change().target()));
        left.ifPresent(l -> drafts.settle(request.draft(), l));
    }

    /** Settles the writes of earlier runs that {@code snapshot} shows now. */
    void settle(UnseenWrites.SettledWrites found, Snapshot snapshot) {
        found.settled().forEach(s -> drafts.find(s.draft()).ifPresent(d -> drafts.settle(s.draft(),
                new DraftCleanup(d.changes(), snapshot, snapshot, true).left(List.of(s.item())))));
        directory.accept(found.users(), found.groups());
        directory.accept(found.tokens());
    }
}
