package org.accessdesk.ui.campaign;

import java.util.List;
import java.util.Map;
import org.accessdesk.model.campaign.AccessRisk;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignItem;
import org.accessdesk.model.campaign.Decision;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A membership of an access review, and what was decided on it.
 *
 * @param decision null if nothing was
 */
public record CampaignRow(CampaignItem item, @Nullable Decision decision) {

    static CampaignRow of(CampaignItem item, Map<MembershipKey, Decision> standing) {
        return new CampaignRow(item, standing.get(item.key()));
    }

    static List<CampaignRow> of(Campaign campaign) {
        var standing = campaign.standing();
        return campaign.items().stream().map(item -> of(item, standing)).toList();
    }

    MembershipKey key() {
        return item.key();
    }

    boolean isDecided() {
        return decision != null && decision.answer() != ReviewAnswer.DISAGREED;
    }

    String person() {
        var name = Names.line(item.name());
        return name.isEmpty() ? item.key().user().value() : name;
    }

    String email() {
        return Names.line(item.email());
    }

    String group() {
        return Names.line(item.groupName());
    }

    String lastSignIn() {
        return item.lastSignIn() == null && item.risks().contains(AccessRisk.NEVER_SIGNED_IN)
                ? Texts.get("campaign.never")
                : Dates.day(item.lastSignIn());
    }

    List<Chip.Value> risks() {
        return item.risks().stream().map(risk -> Chip.Value.plain(text(risk))).toList();
    }

    String answer() {
        return decision == null ? "" : text(decision.answer());
    }

    String by() {
        return decision == null ? ""
                : Texts.format("campaign.by", Names.line(decision.by()), Dates.moment(decision.at()));
    }

    String remark() {
        return decision == null ? "" : Names.line(decision.remark());
    }

    /** All of it, for a screen reader. */
    String spoken() {
        var risks = item.risks().stream().map(CampaignRow::text).collect(Lists.joining());
        var answer = decision == null ? Texts.get("campaign.undecided.row") : answer();
        var about = risks.isEmpty() ? answer : Texts.format("kit.check.named", risks, answer);
        return Texts.format("campaign.row", person(), group(), about);
    }

    static String text(AccessRisk risk) {
        return switch (risk) {
            case NEVER_SIGNED_IN -> Texts.get("campaign.risk.never");
            case OVER_90_DAYS -> Texts.get("campaign.risk.old");
            case LAST_ADMINISTRATOR -> Texts.get("campaign.risk.last");
            case OUTLIER -> Texts.get("campaign.risk.outlier");
        };
    }

    static String text(ReviewAnswer answer) {
        return switch (answer) {
            case KEEP -> Texts.get("campaign.keep");
            case REMOVE -> Texts.get("campaign.remove");
            case ASK -> Texts.get("campaign.ask");
            case DISAGREED -> Texts.get("campaign.disagreed");
        };
    }
}
