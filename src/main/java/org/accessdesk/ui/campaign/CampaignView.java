package org.accessdesk.ui.campaign;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.service.campaign.Campaigns;
import org.accessdesk.service.campaign.EvidencePack;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.ChoiceField;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The access reviews: one row a membership, decided by a key or a button, and what becomes of all the decisions. */
public final class CampaignView extends BorderPane {
    private final CampaignViewModel model;
    private final CampaignTable memberships;
    private final DeskTable<CampaignRow> table;
    private final NewCampaignView form;
    private final ChoiceField<CampaignId> choice;
    private final Label progress = new Label();
    private final VBox told = new VBox();

    /** The screen of {@code model}; {@code toGroups} leaves it. */
    public CampaignView(CampaignViewModel model, Runnable toGroups) {
        this.model = model;
        this.memberships = new CampaignTable(model);
        this.table = memberships.table();
        choice = new ChoiceField<>(List.of(), model::choose);
        choice.setAccessibleText(Texts.get("campaign.title"));
        choice.setPromptText(Texts.get("campaign.title"));
        form = new NewCampaignView(model);
        getStyleClass().add("campaigns");
        var tools = tools(toGroups);
        var decisions = decisions();
        var files = files();
        told.getStyleClass().add("answer");
        setTop(new VBox(tools, told, decisions));
        setCenter(new StackPane(table, form));
        setBottom(files);
        model.contentProperty().subscribe(content -> {
            var goesOn = form.isFocusWithin() && !content.beginning();
            show(content);
            Visibility.set(form, content.beginning());
            Visibility.set(table, !content.beginning());
            Visibility.set(decisions, !content.beginning());
            if (goesOn) {
                table.getSelectionModel().clearAndSelect(0);
                table.requestFocus();
            }
        });
    }

    /** What has the focus one after the other. */
    public List<? extends Region> panes() {
        return model.contentProperty().get().beginning() ? List.of(form) : List.of(table);
    }

    /** What the palette offers while this screen is shown; the decisions have keys in the table. */
    public List<Command> commands() {
        BooleanSupplier some = () -> model.contentProperty().get().chosen() != null;
        return List.of(Command.of(Texts.get("campaign.new"), this::startNew),
                Command.of(Texts.get("campaign.draft"), model::makeDraft).when(some),
                Command.of(Texts.get("campaign.handOut"), this::handOut).when(some),
                Command.of(Texts.get("campaign.takeBack"), this::takeBack),
                Command.of(Texts.get("campaign.evidence"), this::prove).when(some)).stream()
                .map(command -> command.with(Texts.get("campaign.title"))).toList();
    }

    private void startNew() {
        model.startNew();
        form.begin();
    }

    private void handOut() {
        save("campaign.handOut", Campaigns.SUFFIX).ifPresent(model::handOut);
    }

    private void takeBack() {
        open(model::takeBack);
    }

    private void prove() {
        save("campaign.evidence", EvidencePack.SUFFIX).ifPresent(model::proveTo);
    }

    /** The memberships. */
    public DeskTable<CampaignRow> table() {
        return table;
    }

    private void show(CampaignContent content) {
        if (!content.all().equals(List.copyOf(choice.getItems()))) {
            choice.getItems().setAll(content.all());
        }
        if (content.chosen() != null) {
            choice.show(content.chosen());
        }
        choice.setDisable(content.all().isEmpty());
        progress.setText(content.progress());
        Visibility.set(told, !content.notice().isEmpty());
        told.getChildren().setAll(content.notice().isEmpty() ? List.of()
                : List.of(new Banner(content.isFault() ? Banner.BannerKind.WARNING : Banner.BannerKind.INFO,
                        content.notice())));
    }

    private HBox tools(Runnable toGroups) {
        var begin = button("campaign.new", this::startNew);
        progress.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(choice, Priority.SOMETIMES);
        choice.setMinWidth(0);
        var strip = new HBox(button("campaign.back", toGroups), choice, progress, begin);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add(Styles.TOOL_STRIP);
        return strip;
    }

    private FlowPane decisions() {
        var only = TruncationTooltip.forbid(new CheckBox(Texts.get("campaign.undecided")));
        only.selectedProperty().bindBidirectional(model.undecidedOnlyProperty());
        var row = row(KeyBinding.KEEP_ACCESS.hint(button("campaign.keep", () -> memberships.decide(ReviewAnswer.KEEP))),
                KeyBinding.REMOVE_ACCESS.hint(button("campaign.remove", () -> memberships.decide(ReviewAnswer.REMOVE))),
                KeyBinding.ASK_ACCESS.hint(button("campaign.ask", () -> memberships.decide(ReviewAnswer.ASK))), only,
                field("campaign.reviewer", model.reviewerProperty()),
                field("campaign.remark", model.remarkProperty()));
        row.getStyleClass().add("campaign-row");
        return row;
    }

    private FlowPane files() {
        var draft = button("campaign.draft", model::makeDraft);
        draft.getStyleClass().add(Styles.PRIMARY);
        var out = button("campaign.handOut", this::handOut);
        var back = button("campaign.takeBack", this::takeBack);
        var prove = button("campaign.evidence", this::prove);
        var delete = button("campaign.delete", model::delete);
        model.contentProperty().subscribe(content -> List.of(draft, out, prove, delete)
                .forEach(button -> button.setDisable(content.chosen() == null)));
        var row = row(draft, out, back, prove, delete);
        row.getStyleClass().add("campaign-row");
        return row;
    }

    private static FlowPane row(Region... parts) {
        var row = new FlowPane(parts);
        row.getStyleClass().add("form-buttons");
        row.setRowValignment(VPos.CENTER);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private static HBox field(String key, StringProperty text) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        var label = new Label(Texts.get(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(label.getText());
        var box = new HBox(label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("campaign-field");
        return box;
    }

    private static Button button(String key, Runnable action) {
        var button = TruncationTooltip.forbid(new Button(Texts.get(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Optional<Path> save(String titleKey, String suffix) {
        if (!model.allowsFiles()) {
            return Optional.empty();
        }
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get(titleKey));
        chooser.setInitialFileName(model.fileName() + suffix);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(suffix, "*" + suffix));
        return SaveFile.ask(chooser, getScene().getWindow(), suffix);
    }

    private void open(Consumer<Path> chosen) {
        if (model.allowsFiles()) {
            var chooser = new FileChooser();
            chooser.setTitle(Texts.get("campaign.takeBack"));
            chooser.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(Campaigns.SUFFIX, "*" + Campaigns.SUFFIX));
            Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(chosen);
        }
    }
}
