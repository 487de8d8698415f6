package org.accessdesk.ui.users.bulk;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.accessdesk.model.bulk.RowAction;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.ChoiceSearch;
import org.accessdesk.ui.kit.pane.PasteArea;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SideForm;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The pane at the right that imports memberships. Escape leaves it; nothing is drafted before its button. */
public final class BulkView extends StackPane {
    private static final int LINES = 5;
    private final BulkViewModel model;
    private final Consumer<Path> save;
    private final Consumer<ListFilter> toUsers;
    private final PasteArea text = new PasteArea();
    private final ChoiceSearch<GroupId> group = new ChoiceSearch<>(Texts.get("bulk.group"));
    private final SideForm.Preview preview = new SideForm.Preview(Texts.get("users.invite.preview"));
    private final Label note = SideForm.muted("");
    private final Button put = TruncationTooltip.forbid(new Button());
    private final Button saveFailed = TruncationTooltip.forbid(new Button(Texts.get("bulk.saveFailed")));

    /**
     * The pane of {@code model}.
     *
     * @param save writes the rows that are left out to a file
     * @param toUsers shows users in their list
     */
    public BulkView(BulkViewModel model, Consumer<Path> save, Consumer<ListFilter> toUsers) {
        this.model = model;
        this.save = save;
        this.toUsers = toUsers;
        setMinHeight(0);
        text.setPrefRowCount(LINES);
        text.setMinHeight(USE_PREF_SIZE);
        text.setAccessibleText(Texts.get("bulk.text"));
        text.wholeProperty().bindBidirectional(model.textProperty());
        group.setMaxWidth(Double.MAX_VALUE);
        group.setOnChosen(model::choose);
        model.groupsProperty().subscribe(choices -> group.show(choices, model.groupProperty().get()));
        model.groupProperty().subscribe(chosen -> group.show(model.groupsProperty().get(), chosen));
        var people = new Section(Texts.get("bulk.group"), group,
                radios(model.actionProperty(), RowAction.values(), BulkView::text));
        var source = new Section(Texts.get("bulk.source"),
                radios(model.sourceProperty(), BulkSource.values(), BulkSource::text), text, text.rest(), fileRow());
        model.sourceProperty().subscribe(what -> {
            Visibility.set(people, what == BulkSource.PEOPLE);
            text.setPromptText(what.prompt());
        });
        getChildren().setAll(new SidePane(SideForm.head(Texts.get("bulk.title"), Texts.get("bulk.hint")), source,
                people, preview.section(), foot()));
        SideForm.onLeave(this, model::cancel);
        setOnDragOver(this::offerDrop);
        setOnDragDropped(this::drop);
        model.contentProperty().subscribe(content -> {
            if (content != null) {
                show(content);
            }
        });
    }

    /** Moves the focus to where the rows are typed. */
    public void begin() {
        SideForm.begin(this, text);
    }

    private static <T extends Enum<T>> VBox radios(ObjectProperty<T> chosen, T[] values,
            Function<T, String> name) {
        var toggles = new ToggleGroup();
        var box = new VBox();
        box.getStyleClass().add("form-radios");
        for (var value : values) {
            var radio = new RadioButton(name.apply(value));
            radio.setToggleGroup(toggles);
            radio.setWrapText(true);
            radio.setMinHeight(USE_PREF_SIZE);
            radio.setOnAction(_ -> chosen.set(value));
            chosen.subscribe(now -> radio.setSelected(now == value));
            box.getChildren().add(radio);
        }
        return box;
    }

    private static String text(RowAction action) {
        return switch (action) {
            case ADD -> Texts.get("bulk.action.add");
            case REMOVE -> Texts.get("bulk.action.remove");
        };
    }

    private FlowPane fileRow() {
        var choose = TruncationTooltip.forbid(new Button(Texts.get("bulk.file")));
        choose.setOnAction(_ -> ask().ifPresent(model::read));
        var name = TruncationTooltip.allow(new Label());
        name.textProperty().bind(model.fileTextProperty());
        var forget = new Hyperlink(Texts.get("bulk.file.forget"));
        forget.setOnAction(_ -> {
            forget.setVisited(false);
            model.forgetFile();
            text.requestFocus();
        });
        var row = new FlowPane(choose, name, forget);
        row.getStyleClass().addAll("form-buttons", "form-file");
        row.setMinHeight(USE_PREF_SIZE);
        model.fileTextProperty().subscribe(file -> {
            Visibility.set(name, !file.isEmpty());
            Visibility.set(forget, !file.isEmpty());
            text.setDisable(!file.isEmpty());
        });
        model.sourceProperty().subscribe(what -> Visibility.set(row, what == BulkSource.ROWS));
        return row;
    }

    private Optional<Path> ask() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("bulk.title"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.tsv", "*.txt"));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath);
    }

    private void offerDrop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        var files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        files.stream().findFirst().ifPresent(file -> model.read(file.toPath()));
    }

    private VBox foot() {
        var cancel = TruncationTooltip.forbid(new Button(Texts.get("users.invite.cancel")));
        cancel.setOnAction(_ -> model.cancel());
        put.getStyleClass().add(Styles.PRIMARY);
        put.setOnAction(_ -> model.put());
        saveFailed.setOnAction(_ -> SaveFile
                .askCsv(getScene().getWindow(), Texts.get("bulk.saveFailed"), "left-out.csv").ifPresent(save));
        return SideForm.foot(note, put, saveFailed, cancel);
    }

    private void show(BulkContent content) {
        var nodes = new ArrayList<Node>();
        if (!content.problem().isEmpty()) {
            nodes.add(new Banner(Banner.BannerKind.DANGER, content.problem()));
        }
        if (!content.title().isEmpty()) {
            var title = SideForm.line(content.title());
            title.getStyleClass().add(Styles.HEADING);
            nodes.add(title);
        }
        content.warnings().forEach(warning -> nodes.add(Banner.warning(warning, toUsers)));
        content.lines().forEach(line -> nodes.add(SideForm.line(line)));
        content.failed().forEach(line -> nodes.add(SideForm.fault(line)));
        if (!content.moreFailed().isEmpty()) {
            nodes.add(SideForm.line(content.moreFailed()));
        }
        preview.show(nodes, Texts.get("bulk.empty"));
        note.setText(content.note());
        Visibility.set(note, !content.note().isEmpty());
        put.setText(content.add());
        // The button tells a screen reader what it will do.
        put.setAccessibleHelp(preview.getAccessibleHelp() + "\n" + content.note());
        put.setDisable(!content.canAdd());
        Visibility.set(saveFailed, content.canSave());
    }
}
