package org.accessdesk.ui.groups;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The editor at the right: texts, modules and members of the selected group. */
final class GroupEditorView extends StackPane {
    private final GroupEditorViewModel model;
    private final Label title = TruncationTooltip.allow(new Label());
    private final Label facts = new Label();
    private final Avatar avatar = new Avatar();
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final TextField logo = new TextField();
    private final VBox banners = new VBox();
    private final FilteredChecks<ModuleId> modules = new FilteredChecks<ModuleId>(Texts.get("groups.editor.modules"),
            Texts.get("groups.editor.filterModules")).fitRows();
    private final FilteredChecks<UserId> members = new FilteredChecks<>(Texts.get("groups.editor.members"),
            Texts.get("groups.editor.filterMembers"));
    private final VBox notices = new VBox();
    private final Button discard = new Button(Texts.get("groups.editor.discard"));
    private final HBox foot = new HBox(discard);
    private final TabPane tabs = new TabPane();
    private final Tab membersTab = new Tab("", members);
    private final EmptyState empty = new EmptyState(Feather.GRID, Texts.get("groups.editor.empty"));
    private final VBox pane;
    private @Nullable GroupId shown;
    private boolean showing;

    GroupEditorView(GroupEditorViewModel model) {
        this.model = model;
        getStyleClass().add(Styles.SIDE_PANE);
        banners.getStyleClass().add("banners");
        notices.getStyleClass().add("banners");
        foot.getStyleClass().add("pane-foot");
        discard.getStyleClass().add(Styles.FLAT);
        discard.setOnAction(_ -> model.discard());
        modules.setOnToggle(model::toggleModule);
        members.setOnToggle(model::toggleMember);
        setUpTabs();
        pane = new VBox(head(), banners, tabs);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(pane, empty);
        model.contentProperty().subscribe(this::show);
    }

    private VBox head() {
        title.getStyleClass().add(Styles.TITLE);
        facts.getStyleClass().add(Styles.MUTED);
        var line = new HBox(avatar, title);
        line.getStyleClass().add("person");
        line.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(line, facts);
        head.getStyleClass().add(Styles.PANE_HEAD);
        return head;
    }

    private void setUpTabs() {
        field(name, "groups.editor.name", model::setName);
        field(description, "groups.editor.description", model::setDescription);
        field(logo, "groups.editor.logo", model::setLogo);
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                show(model.contentProperty().get());
            }
        });
        description.setPrefRowCount(2);
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        notices.setMinHeight(USE_PREF_SIZE);
        setMinHeight(0);
        var texts = new Section(Texts.get("groups.editor.texts"), name, description, logo);
        VBox.setVgrow(modules, Priority.ALWAYS);
        var general = new Tab(Texts.get("groups.editor.general"), new SidePane(texts, modules, notices, foot));
        tabs.setAccessibleText(Texts.get("groups.editor.tabs"));
        tabs.getTabs().setAll(general, membersTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    }

    private void field(TextInputControl field, String key, Consumer<String> setter) {
        field.setPromptText(Texts.get(key));
        field.setAccessibleText(Texts.get(key));
        field.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                setter.accept(text);
            }
        });
    }

    private void show(GroupEditorViewModel.@Nullable GroupEditorContent content) {
        empty.setVisible(content == null);
        pane.setVisible(content != null);
        if (content == null) {
            return;
        }
        showing = true;
        avatar.show(content.group().id().value(), content.name());
        title.setText(content.name());
        facts.setText(Texts.format("groups.editor.facts", content.group().id().value(), content.memberCount()));
        texts(content);
        showing = false;
        membersTab.setText(Texts.format("groups.editor.membersTab", content.memberCount()));
        modules.setRows(content.modules());
        members.setRows(content.members());
        banners.getChildren().clear();
        if (!content.refusal().isEmpty()) {
            banners.getChildren().add(new Banner(Banner.BannerKind.DANGER, Texts.get("groups.editor.notSaved"),
                    content.refusal()));
        }
        banners.setManaged(!banners.getChildren().isEmpty());
        notices.getChildren().setAll(
                content.notices().stream().map(n -> new Banner(Banner.BannerKind.WARNING, n)).toList());
        notices.setManaged(!notices.getChildren().isEmpty());
        foot.setVisible(content.touched());
        foot.setManaged(content.touched());
    }

    /**
     * Updates the fields. Clears their undo history if the group changed: Ctrl Z must not bring back another group's
     * text.
     */
    private void texts(GroupEditorViewModel.GroupEditorContent content) {
        if (content.group().id().equals(shown)) {
            putName(content.text().name());
            put(description, content.text().description());
            put(logo, content.text().logo());
        } else {
            shown = content.group().id();
            name.setText(content.text().name());
            description.setText(content.text().description());
            logo.setText(content.text().logo());
        }
    }

    /** Sets the name, unless the focused field is empty: the user is about to type another one. */
    private void putName(String text) {
        if (!(name.isFocused() && name.getText().isBlank())) {
            put(name, text);
        }
    }

    /** Sets the text, unless it differs only in spaces at the ends: the user is typing. */
    private static void put(TextInputControl field, String text) {
        if (!field.getText().strip().equals(text.strip())) {
            field.setText(text);
        }
    }
}
