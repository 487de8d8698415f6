package org.accessdesk.ui.campaign;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accessdesk.model.campaign.CampaignPlan;
import org.accessdesk.model.campaign.CampaignPlan.LeftOutItem;
import org.accessdesk.model.campaign.CampaignPlan.LeftOutReason;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** What becomes of an access review, in words. */
final class CampaignTexts {
    private CampaignTexts() {}

    /** What the draft of {@code plan} does, and what was decided and cannot be done. */
    static String made(CampaignPlan plan) {
        var draft = Texts.format("campaign.draft.made", plan.edits().size());
        var byReason = plan.leftOut().stream().collect(Collectors.groupingBy(LeftOutItem::reason));
        var left = byReason.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> Texts.format(key(entry.getKey()), names(entry.getValue()))).toList();
        return left.isEmpty() ? draft : draft + "\n" + String.join("\n", left);
    }

    private static String key(LeftOutReason reason) {
        return switch (reason) {
            case USER_GONE -> "campaign.left.user";
            case GROUP_GONE -> "campaign.left.group";
            case LEFT_ALREADY -> "campaign.left.already";
            case LAST_GROUP -> "campaign.left.last";
        };
    }

    private static String names(List<LeftOutItem> items) {
        return Lists.shortened(items.stream().map(LeftOutItem::item).map(item -> Texts
                .format("campaign.evidence.member", Names.line(item.name()), Names.line(item.groupName()))).toList());
    }
}
