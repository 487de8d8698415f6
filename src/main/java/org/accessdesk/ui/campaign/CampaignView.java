package org.accessdesk.ui.campaign;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
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
import org.accessdesk.ui.kit.table.ChipsCell;
import org.accessdesk.ui.kit.table.DeskColumn;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.table.MarkedRow;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;

/** The access reviews: one row a membership, decided by a key or a button, and what becomes of all the decisions. */
public final class CampaignView extends BorderPane {
    private final CampaignViewModel model;
    private final DeskTable<CampaignRow> table = new DeskTable<>();
    private final NewCampaignView form;
    private final ChoiceField<CampaignId> choice;
    private final Label progress = new Label();
    private final VBox told = new VBox();

    /** The screen of {@code model}; {@code toGroups} leaves it. */
    public CampaignView(CampaignViewModel model, Runnable toGroups) {
        this.model = model;
        choice = new ChoiceField<>(List.of(), model::choose);
        choice.setAccessibleText(Texts.get("campaign.title"));
        choice.setPromptText(Texts.get("campaign.title"));
        form = new NewCampaignView(model);
        getStyleClass().add("campaigns");
        setUpTable();
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
        var row = row(KeyBinding.KEEP_ACCESS.hint(button("campaign.keep", () -> decide(ReviewAnswer.KEEP))),
                KeyBinding.REMOVE_ACCESS.hint(button("campaign.remove", () -> decide(ReviewAnswer.REMOVE))),
                KeyBinding.ASK_ACCESS.hint(button("campaign.ask", () -> decide(ReviewAnswer.ASK))), only,
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

    private void setUpTable() {
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
    private void decide(ReviewAnswer answer) {
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
