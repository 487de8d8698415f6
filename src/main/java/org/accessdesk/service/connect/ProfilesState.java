package org.accessdesk.service.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.jspecify.annotations.Nullable;

/**
 * What is saved.
 *
 * @param connections the last used first
 * @param loaded whether they have been read
 * @param unread what could not be read
 * @param problem what could not be kept; null if nothing
 * @param removed what can be brought back; null if nothing was removed
 */
public record ProfilesState(List<SavedConnection> connections, boolean loaded, List<Message> unread,
        @Nullable Message problem, @Nullable RemovedConnection removed) {
    public ProfilesState {
        connections = List.copyOf(connections);
        unread = List.copyOf(unread);
    }

    /** The connection of that id. */
    public Optional<SavedConnection> find(String id) {
        return connections.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    ProfilesState with(List<SavedConnection> other) {
        return new ProfilesState(other.stream().sorted(ProfilesState::latestFirst).toList(), true, unread, problem,
                removed);
    }

    ProfilesState withProblem(@Nullable Message other) {
        return new ProfilesState(connections, loaded, unread, other, removed);
    }

    ProfilesState with(@Nullable RemovedConnection other) {
        return new ProfilesState(connections, loaded, unread, problem, other);
    }

    /** By hand: {@link java.util.Comparator#comparing} links its parts while a start waits. */
    private static int latestFirst(SavedConnection one, SavedConnection other) {
        var used = lastUsed(other).compareTo(lastUsed(one));
        return used == 0 ? String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()) : used;
    }

    private static Instant lastUsed(SavedConnection connection) {
        var at = connection.learnt().lastUsed();
        return at == null ? Instant.EPOCH : at;
    }
}
