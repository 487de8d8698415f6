package org.accessdesk.api.resource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.ServerTime;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.query.Rql;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** The audit trail of the platform. The names of events are passed on unchanged: they are not public. */
public final class AuditTrail {
    /** Older records can be looked up in the portal. */
    private static final int MOST_RECORDS = 50;
    private static final Comparator<AuditEntry> LATEST_FIRST = Comparator.comparing(AuditEntry::at,
            Comparator.nullsLast(Comparator.reverseOrder()));

    private final RestClient client;

    public AuditTrail(RestClient client) {
        this.client = client;
    }

    /** What was done to the object; filters and sorts here if the server does not. */
    public List<AuditEntry> of(String objectId, Instant from, Call call) throws ApiException {
        // The server has no finer times.
        var since = from.truncatedTo(ChronoUnit.MILLIS);
        var query = Query.ofAudit("/records")
                .where(Rql.and(Rql.eq("object.id", objectId), Rql.since("timestamp", since))).order("-timestamp,-id");
        var data = client.get(query.page(0, MOST_RECORDS), call).path("data");
        if (!data.isArray()) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD,
                    MessageCode.ANSWER_NO_TRAIL, "data"));
        }
        var entries = new ArrayList<AuditEntry>();
        for (var record : data.values()) {
            var entry = entry(Fields.of(record), objectId);
            if (entry.objectId().equals(objectId) && !isBefore(entry.at(), since)) {
                entries.add(entry);
            }
        }
        entries.sort(LATEST_FIRST);
        return List.copyOf(entries);
    }

    private static boolean isBefore(@Nullable Instant at, Instant since) {
        return at != null && at.isBefore(since);
    }

    private static AuditEntry entry(Fields record, String wanted) {
        var object = record.object("object");
        var revision = record.integer("revision");
        var id = object.text("id");
        return new AuditEntry(id.isEmpty() ? wanted : id, record.text("event"), Secrets.mask(record.text("summary")),
                ServerTime.of(record.node().path("timestamp")).at(), AuditReader.actor(record.object("actor")),
                revision == null ? object.integer("revision") : revision);
    }
}
