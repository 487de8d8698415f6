package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.groups.GroupEditorViewModel.GroupEditorContent;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.EffectPane;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.FormScroll;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The editor at the right: modules, members, buyers, extensions and texts of the selected group. */
final class GroupEditorView extends StackPane {
    private final Label title = TruncationTooltip.allow(new Label());
    private final Label facts = TruncationTooltip.allow(new Label());
    private final Avatar avatar = new Avatar();
    private final GroupTextRow name;
    private final GroupTextRow description;
    private final GroupTextRow logo;
    private final FilteredChecks<ModuleId> modules = new FilteredChecks<ModuleId>(Texts.get("groups.editor.modules"),
            Texts.get("groups.editor.filterModules")).showEightRows();
    private final FilteredChecks<UserId> members = new FilteredChecks<>(Texts.get("groups.editor.members"),
            Texts.get("groups.editor.filterMembers"));
    private final EffectPane effect;
    private final Tab membersTab = new Tab("", members);
    private final LimitPane buyers;
    private final LimitPane extensions;
    private final Runnable toAllBuyers;
    private final EmptyState empty = new EmptyState(Feather.GRID, Texts.get("groups.editor.empty"));
    private final VBox pane;
    private final Consumer<ListFilter> toUsers;
    private @Nullable GroupId shown;

    /** @param toUsers shows users in their list */
    GroupEditorView(GroupEditorViewModel model, ObjectProperty<PaneSizes> sizes, Consumer<ListFilter> toUsers) {
        this.toUsers = toUsers;
        getStyleClass().add(Styles.SIDE_PANE);
        toAllBuyers = () -> model.selectAll(LimitField.BUYERS);
        buyers = new LimitPane(LimitField.BUYERS, model);
        extensions = new LimitPane(LimitField.EXTENSIONS, model);
        modules.setOnToggle(model::toggleModule);
        members.setOnToggle(model::toggleMember);
        effect = new EffectPane(Texts.get("groups.editor.discard"), model::discard);
        var nameField = new TextField();
        nameField.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                show(model.contentProperty().get());
            }
        });
        name = new GroupTextRow(Texts.get("groups.editor.name"), nameField, model::setName,
                () -> model.reset(GroupTextField.NAME));
        description = new GroupTextRow(Texts.get("groups.editor.description"), descriptionField(),
                model::setDescription, () -> model.reset(GroupTextField.DESCRIPTION));
        logo = new GroupTextRow(Texts.get("groups.editor.logo"), new TextField(), model::setLogo,
                () -> model.reset(GroupTextField.LOGO));
        var tabs = tabs(effect.below(modules, Texts.get("groups.editor.divider"), sizes,
                PaneSizes.Pane.GROUP_EFFECT));
        pane = new VBox(head(), tabs);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().setAll(empty);
        // Not compared with the content before: that can be of 100,000 members.
        model.contentProperty().subscribe(() -> show(model.contentProperty().get()));
        membersTab.selectedProperty().subscribe(() -> showMembers(model.contentProperty().get()));
        show(model.contentProperty().get());
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

    private static TextArea descriptionField() {
        var field = new TextArea();
        field.setPrefRowCount(4);
        field.setWrapText(true);
        field.setMinHeight(USE_PREF_SIZE);
        return field;
    }

    private VBox details() {
        var texts = new VBox(name, description, logo);
        texts.getStyleClass().add("group-texts");
        return new VBox(texts, buyers, extensions);
    }

    private TabPane tabs(Node modulesAndEffect) {
        var tabs = new TabPane(new Tab(Texts.get("groups.editor.modules"), modulesAndEffect), membersTab,
                new Tab(Texts.get("groups.editor.details"), new FormScroll(details())));
        tabs.setAccessibleText(Texts.get("groups.editor.tabs"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    private void show(@Nullable GroupEditorContent content) {
        empty.setVisible(content == null);
        pane.setVisible(content != null);
        if (content == null) {
            return;
        }
        if (!getChildren().contains(pane)) {
            getChildren().addFirst(pane);
        }
        var other = !content.group().id().equals(shown);
        shown = content.group().id();
        avatar.show(content.group().id().value(), content.name());
        title.setText(content.name());
        facts.setText(content.facts());
        name.show(content.field(GroupTextField.NAME), other);
        description.show(content.field(GroupTextField.DESCRIPTION), other);
        logo.show(content.field(GroupTextField.LOGO), other);
        membersTab.setText(Texts.format("groups.editor.membersTab", content.memberCount()));
        modules.setRows(content.modules());
        showLimit(buyers, content.limits().get(LimitField.BUYERS));
        showLimit(extensions, content.limits().get(LimitField.EXTENSIONS));
        showMembers(content);
        effect.show(Texts.get("kit.effect.title"), "", content.touched(), effects(content));
        if (other) {
            effect.toTop();
        }
    }

    /** The buyers or extensions, where the account has them. */
    private static void showLimit(LimitPane pane, @Nullable GroupLimit limit) {
        Visibility.set(pane, limit != null);
        if (limit != null) {
            pane.show(limit);
        }
    }

    /** The members are all users: they are made when they are seen. */
    private void showMembers(@Nullable GroupEditorContent content) {
        if (content != null && membersTab.isSelected()) {
            members.setRows(content.members());
        }
    }

    private List<Node> effects(GroupEditorContent content) {
        var parts = new ArrayList<Node>();
        if (!content.refusal().isEmpty()) {
            parts.add(new Banner(Banner.BannerKind.DANGER, Texts.get("groups.editor.notSaved"), content.refusal()));
        }
        if (!content.proposal().isEmpty()) {
            parts.add(LimitPane.proposal(content.proposal(), toAllBuyers));
        }
        content.notices().forEach(n -> parts.add(Banner.warning(n, toUsers)));
        if (parts.isEmpty()) {
            var none = new Label(Texts.get(content.touched() ? "groups.editor.noLoss" : "groups.editor.nothingYet"));
            none.getStyleClass().add(Styles.MUTED);
            none.setWrapText(true);
            parts.add(none);
        }
        return parts;
    }
}
