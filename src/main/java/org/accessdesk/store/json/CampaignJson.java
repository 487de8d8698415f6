package org.accessdesk.store.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.campaign.AccessRisk;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignItem;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.Decision;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.node.ObjectNode;

/** An access review as JSON. */
public final class CampaignJson {
    private CampaignJson() {}

    /** The review without its decisions, which are written one by one. */
    public static ObjectNode write(Campaign campaign) {
        var json = JsonText.object().put("id", campaign.id().value()).put("name", campaign.name()).put("begun",
                campaign.begun().toString());
        json.set("groups", JsonText.sorted(campaign.scope().groups()));
        json.set("modules", JsonText.sorted(campaign.scope().modules()));
        json.set("memberships", JsonText.array(campaign.items().stream().map(CampaignJson::write).toList()));
        return json;
    }

    private static ObjectNode write(CampaignItem item) {
        var json = key(item.key()).put("name", item.name()).put("email", item.email()).put("groupName",
                item.groupName());
        JsonText.put(json, "lastSignIn", item.lastSignIn());
        json.set("risks", JsonText.texts(item.risks().stream().map(AccessRisk::name).toList()));
        return json;
    }

    private static ObjectNode key(MembershipKey key) {
        return JsonText.object().put("user", key.user().value()).put("group", key.group().value());
    }

    /**
     * Reads a review, without decisions.
     *
     * @throws IllegalArgumentException if {@code json} is none
     */
    public static Campaign read(JsonReader json) {
        json.only("id", "name", "begun", "groups", "modules", "memberships", "decisions");
        var items = json.objects("memberships").stream().map(CampaignJson::item).toList();
        var keys = new HashSet<MembershipKey>();
        for (var item : items) {
            if (!keys.add(item.key())) {
                throw new BadJsonException(MessageCode.JSON_LISTED_TWICE, "memberships", item.key().user());
            }
        }
        return new Campaign(new CampaignId(json.text("id")), json.text("name"), json.time("begun"),
                new CampaignScope(json.ids("groups", GroupId::new), json.ids("modules", ModuleId::new)), items,
                List.of());
    }

    private static CampaignItem item(JsonReader json) {
        json.only("user", "group", "name", "email", "groupName", "lastSignIn", "risks");
        return new CampaignItem(readKey(json), json.text("name"), json.text("email"), json.text("groupName"),
                json.timeOrNull("lastSignIn"), json.texts("risks").stream().map(CampaignJson::risk).toList());
    }

    private static AccessRisk risk(String name) {
        return List.of(AccessRisk.values()).stream().filter(risk -> risk.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN_KIND, "risks"));
    }

    private static MembershipKey readKey(JsonReader json) {
        return new MembershipKey(new UserId(json.text("user")), new GroupId(json.text("group")));
    }

    /** One entry of the chain. */
    public static ObjectNode write(Decision decision) {
        return key(decision.key()).put("by", decision.by()).put("at", decision.at().toString())
                .put("answer", decision.answer().name()).put("remark", decision.remark())
                .put("previous", decision.previous());
    }

    /**
     * Reads one entry of the chain.
     *
     * @throws IllegalArgumentException if {@code json} is none
     */
    public static Decision decision(JsonReader json) {
        json.only("user", "group", "by", "at", "answer", "remark", "previous");
        return new Decision(readKey(json), json.text("by"), json.time("at"), json.one("answer", ReviewAnswer.class),
                json.text("remark"), json.text("previous"));
    }

    /** The memberships of {@code campaign}. */
    public static Set<MembershipKey> keys(Campaign campaign) {
        var keys = new HashSet<MembershipKey>();
        campaign.items().forEach(item -> keys.add(item.key()));
        return keys;
    }
}
