package org.accessdesk.ui.campaign;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SideForm;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The form for a new access review. Escape leaves it. */
final class NewCampaignView extends StackPane {
    private final TextField name = new TextField();

    NewCampaignView(CampaignViewModel model) {
        var form = model.form();
        setMinHeight(0);
        name.setAccessibleText(Texts.get("campaign.name"));
        name.textProperty().bindBidirectional(form.nameProperty());
        var groups = new FilteredChecks<GroupId>(Texts.get("campaign.groups"), Texts.get("campaign.groups.filter"))
                .showEightRows();
        groups.setOnToggle(form::choose);
        var modules = new FilteredChecks<ModuleId>(Texts.get("campaign.modules"), Texts.get("campaign.modules.filter"))
                .showEightRows();
        modules.setOnToggle(form::choose);
        var note = new Label();
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add(Styles.MUTED);
        var begin = TruncationTooltip.forbid(new Button(Texts.get("campaign.begin")));
        begin.getStyleClass().add(Styles.PRIMARY);
        begin.setOnAction(_ -> model.begin());
        var cancel = TruncationTooltip.forbid(new Button(Texts.get("campaign.cancel")));
        cancel.setOnAction(_ -> model.cancelNew());
        model.contentProperty().subscribe(content -> cancel.setDisable(content.all().isEmpty()));
        form.contentProperty().subscribe(content -> {
            groups.setRows(content.groups());
            modules.setRows(content.modules());
            note.setText(content.note());
            begin.setDisable(!content.canBegin());
            begin.setAccessibleHelp(content.note());
        });
        getChildren().setAll(new SidePane(SideForm.head(Texts.get("campaign.new"), Texts.get("campaign.form.hint")),
                new Section(Texts.get("campaign.name"), name), new VBox(groups), new VBox(modules),
                SideForm.foot(note, begin, cancel)));
        SideForm.onLeave(this, model::cancelNew);
    }

    /** Moves the focus to where the form begins. */
    void begin() {
        SideForm.begin(this, name);
    }
}
