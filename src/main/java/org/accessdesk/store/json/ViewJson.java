package org.accessdesk.store.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import tools.jackson.databind.node.ObjectNode;

/** A saved view as JSON. A condition that this version does not know is counted, and the others are read. */
public final class ViewJson {
    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private ViewJson() {}

    public static ObjectNode write(SavedView view) {
        var json = JsonText.object().put("name", view.name()).put("text", view.filter().text());
        json.set("facets", JsonText.array(view.filter().facets().stream()
                .map(f -> JsonText.object().put(KIND, f.kind().name()).put(VALUE, value(f))).toList()));
        json.set("layout", LayoutJson.write(view.layout()));
        return json.put("lost", view.lost());
    }

    private static String value(Facet facet) {
        return switch (facet) {
            case Facet.InGroup(var group) -> group.value();
            case Facet.NotInGroup(var group) -> group.value();
            case Facet.HasModule(var module) -> module.value();
            case Facet.SeesBuyer(var buyer) -> buyer.value();
            case Facet.HasStatus(var status) -> status.text();
            case Facet.SignedIn(var when) -> when.name();
            case Facet.Joined(var when) -> when.name();
            case Facet.OneOf _, Facet.OnlyGroup _, Facet.Changed _ -> "";
        };
    }

    /**
     * Reads a view.
     *
     * @throws BadJsonException if {@code json} is none
     */
    public static SavedView read(JsonReader json) {
        var facets = json.objects("facets");
        var known = new ArrayList<Facet>();
        facets.forEach(facet -> facet(facet).ifPresent(known::add));
        var lost = facets.size() - known.size() + json.number("lost");
        return new SavedView(json.text("name"), new ListFilter(json.text("text"), new LinkedHashSet<>(known)),
                LayoutJson.read(json.object("layout")), lost);
    }

    private static Optional<Facet> facet(JsonReader json) {
        var kind = json.text(KIND);
        var value = json.textOrEmpty(VALUE);
        try {
            return Optional.of(facet(FacetKind.valueOf(kind), value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Facet facet(FacetKind kind, String value) {
        return switch (kind) {
            case GROUP -> new Facet.InGroup(new GroupId(value));
            case NOT_IN_GROUP -> new Facet.NotInGroup(new GroupId(value));
            case MODULE -> new Facet.HasModule(new ModuleId(value));
            case BUYER -> new Facet.SeesBuyer(new BuyerId(value));
            case STATUS -> new Facet.HasStatus(ServerValue.read(UserStatus.class, value));
            case LAST_SIGN_IN -> new Facet.SignedIn(Facet.SignedIn.SignInTime.valueOf(value));
            case JOINED -> new Facet.Joined(Facet.Joined.JoinTime.valueOf(value));
            case ONLY_GROUP -> new Facet.OnlyGroup();
            case CHANGED -> new Facet.Changed();
            case ONE_OF -> throw new IllegalArgumentException("is not saved");
        };
    }
}
