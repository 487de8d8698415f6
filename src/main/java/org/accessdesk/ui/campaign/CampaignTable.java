package org.accessdesk.ui.campaign;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.table.ChipsCell;
import org.accessdesk.ui.kit.table.DeskColumn;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.table.MarkedRow;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The memberships of an access review, one row each; letter keys decide on the selected one. */
final class CampaignTable {
    private final CampaignViewModel model;
    private final DeskTable<CampaignRow> table = new DeskTable<>();

    /** The rows of {@code model}, in its order. */
    CampaignTable(CampaignViewModel model) {
        this.model = model;
        table.setAccessibleText(Texts.get("campaign.evidence.memberships"));
        MarkedRow.install(table, _ -> false, CampaignRow::spoken);
        var name = text("campaign.evidence.person", 12, CampaignRow::person);
        name.setCellFactory(_ -> new PersonCell<>(
                row -> new PersonCell.PersonValue(row.key().user().value(), row.person(), null)));
        var risks = text("campaign.evidence.risks", 19, CampaignRow::spoken);
        risks.setCellFactory(_ -> new ChipsCell<>(CampaignRow::risks));
        var columns = List.<TableColumn<CampaignRow, ?>>of(name,
                text("campaign.evidence.email", 10, CampaignRow::email),
                text("campaign.evidence.group", 8, CampaignRow::group), risks,
                text("campaign.evidence.lastSignIn", 9, CampaignRow::lastSignIn),
                text("campaign.evidence.decision", 8, CampaignRow::answer),
                text("campaign.evidence.by", 11, CampaignRow::by),
                text("campaign.evidence.remark", 7, CampaignRow::remark));
        table.setColumns(columns, null);
        // The greatest risk stays first: the rows are not sorted by the table.
        columns.forEach(column -> column.setSortable(false));
        table.setItems(model.rows());
        table.setPlaceholder(new EmptyState(Feather.CHECK_SQUARE, Texts.get("campaign.empty")));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    DeskTable<CampaignRow> table() {
        return table;
    }

    private static DeskColumn<CampaignRow> text(String key, double width, Function<CampaignRow, String> text) {
        return new TextColumn<>(key, Texts.get(key), width, text);
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.KEEP_ACCESS.matches(event)) {
            decide(ReviewAnswer.KEEP);
        } else if (KeyBinding.REMOVE_ACCESS.matches(event)) {
            decide(ReviewAnswer.REMOVE);
        } else if (KeyBinding.ASK_ACCESS.matches(event)) {
            decide(ReviewAnswer.ASK);
        } else {
            return;
        }
        event.consume();
    }

    /** Decides on the selected row and goes on with the next one. */
    void decide(ReviewAnswer answer) {
        var at = table.getSelectionModel().getSelectedIndex();
        if (at < 0 || at >= table.getItems().size()) {
            // A decision stays in the chain for good: it needs a row that the person sees selected.
            table.getSelectionModel().clearAndSelect(0);
            return;
        }
        var row = table.getItems().get(at);
        if (model.decide(row, answer)) {
            var next = at < table.getItems().size() && table.getItems().get(at).key().equals(row.key()) ? at + 1 : at;
            table.getSelectionModel().clearAndSelect(Math.min(next, table.getItems().size() - 1));
            table.scrollTo(Math.max(0, next - 3));
            table.requestFocus();
        }
    }
}
