package org.accessdesk.ui.drafts;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.PopupWindow;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.text.Texts;

/** The menu of drafts, titled with the open draft's name, and whether it is saved. */
public final class DraftMenu extends HBox {
    private static final String SUFFIX = ".accessdraft";
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private final DraftsViewModel model;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final Label keeping = new Label();
    private final BooleanProperty brief = new SimpleBooleanProperty();
    private final BooleanProperty failed = new SimpleBooleanProperty();

    public DraftMenu(DraftsViewModel model) {
        this.model = model;
        getStyleClass().add("draft-menu");
        menu.setPopupSide(Side.TOP);
        menu.setOnShown(_ -> keepAboveButton());
        menu.setOnHidden(_ -> popup().setAnchorLocation(PopupWindow.AnchorLocation.WINDOW_TOP_LEFT));
        // Shows underscores in names literally instead of as mnemonics.
        menu.setMnemonicParsing(false);
        menu.setMinWidth(0);
        // The label that may be cut belongs to the button's skin.
        var full = new Tooltip();
        full.textProperty().bind(menu.textProperty());
        menu.setTooltip(full);
        name.setAccessibleText(Texts.get("drafts.name"));
        name.setPromptText(Texts.get("drafts.name"));
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        name.focusedProperty().subscribe((was, is) -> commitIf(was && !is));
        keeping.getStyleClass().add("keeping");
        keeping.setMinWidth(USE_PREF_SIZE);
        keeping.visibleProperty().bind(keeping.textProperty().isNotEmpty().and(brief.not().or(failed)));
        keeping.managedProperty().bind(keeping.visibleProperty());
        model.contentProperty().subscribe(this::show);
        model.renamingProperty().subscribe(this::rename);
    }

    /** Leaves out that the draft is saved; that it is not is always told. */
    public void setBrief(boolean brief) {
        this.brief.set(brief);
    }

    /**
     * Keeps the menu above the button: JavaFX places it by its height before new entries are styled, so that it would
     * grow over the button.
     */
    private void keepAboveButton() {
        popup().setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup().setAnchorY(menu.localToScreen(menu.getLayoutBounds()).getMinY());
    }

    private ContextMenu popup() {
        return menu.getItems().getFirst().getParentPopup();
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.ACCEPT.matches(event)) {
            commitIf(true);
            event.consume();
        } else if (KeyBinding.LEAVE.matches(event)) {
            model.renamingProperty().set(false);
            event.consume();
        }
    }

    private void commitIf(boolean wanted) {
        if (wanted && model.renamingProperty().get()) {
            model.rename(name.getText());
        }
    }

    private void rename(boolean renaming) {
        var typing = getScene() != null && name.equals(getScene().getFocusOwner());
        getChildren().setAll(renaming ? name : menu, keeping);
        if (renaming) {
            name.setText(model.storedName());
            name.requestFocus();
            name.selectAll();
        } else if (typing) {
            menu.requestFocus();
        }
    }

    private void show(DraftsContent content) {
        menu.setText(content.name());
        var unnamed = Texts.get("drafts.unnamed");
        menu.setAccessibleText(
                content.name().equals(unnamed) ? unnamed : Texts.format("drafts.menu", content.name()));
        menu.getItems().setAll(drafts(content));
        menu.getItems().addAll(new SeparatorMenuItem(), item("drafts.new", model::create),
                item("drafts.rename", () -> model.renamingProperty().set(true)),
                item("drafts.duplicate", model::duplicate), item("drafts.delete", model::delete),
                new SeparatorMenuItem(), item("drafts.export", this::export), item("drafts.import", this::read));
        keeping.setText(content.saveStatus());
        failed.set(!content.problem().isEmpty());
        keeping.pseudoClassStateChanged(FAILED, failed.get());
    }

    private List<MenuItem> drafts(DraftsContent content) {
        var group = new ToggleGroup();
        return content.all().stream().<MenuItem>map(entry -> {
            var item = new RadioMenuItem(entry.text() + '\n' + entry.begun());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(entry.id().equals(content.open()));
            item.setOnAction(_ -> model.open(entry.id()));
            return item;
        }).toList();
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Texts.get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Asks for a file, and writes the open draft to it. */
    public void export() {
        var chooser = chooser("drafts.export.title");
        chooser.setInitialFileName(model.fileName());
        SaveFile.ask(chooser, getScene().getWindow(), SUFFIX).ifPresent(model::export);
    }

    /** Asks for a file, and imports the draft in it. */
    public void read() {
        var file = chooser("drafts.import.title").showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.read(file.toPath());
        }
    }

    private static FileChooser chooser(String key) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get(key));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.get("drafts.files"), "*" + SUFFIX));
        return chooser;
    }
}
