package org.accessdesk.ui.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.pane.AccessLines;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.EffectPane;
import org.accessdesk.ui.kit.pane.FactRow;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.PaneFocus;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.NamesPopOver;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.users.UserEditorContent.Keepers;
import org.accessdesk.ui.users.why.WhyPopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The editor at the right: the groups of the selected users, and their effect. */
final class UserEditorView extends StackPane {
    private final UserEditorViewModel model;
    private final Consumer<ListFilter> toUsers;
    private final VBox head = new VBox();
    private final FilteredChecks<GroupId> groups = new FilteredChecks<GroupId>(Texts.get("users.editor.groups"),
            Texts.get("users.editor.filterGroups")).showEightRows();
    private final Label hint = new Label(Texts.get("users.editor.dash"));
    private final EffectPane effect;
    /** The modules of one user; each can be asked about. */
    private final AccessLines modules;
    /** What several users gain and lose. */
    private final AccessLines changes;
    /** One for all buttons: a tooltip has a window of its own, which costs more than its button. */
    private final Tooltip whyTip = new Tooltip(Texts.get("users.why.ask"));
    private final Hyperlink otherModule = otherModule();
    private final FactRow buyers = new FactRow("", Tone.NEUTRAL, "");
    private final VBox pane;
    private final EmptyState empty;
    private final UserHead one = new UserHead();
    private Object shown = List.of();

    /**
     * @param toUsers shows users in their list
     * @param invite shows the pane that invites people
     * @param importRows shows the pane that imports changes
     */
    UserEditorView(UserEditorViewModel model, ObjectProperty<PaneSizes> sizes, Consumer<ListFilter> toUsers,
            Runnable invite, Runnable importRows) {
        this.model = model;
        empty = new EmptyState(Feather.USER_CHECK, Texts.get("users.editor.empty"))
                .with(Texts.get("users.menu.invite"), invite).with(Texts.get("users.menu.import"), importRows);
        this.toUsers = toUsers;
        head.getStyleClass().add(Styles.PANE_HEAD);
        hint.getStyleClass().addAll(Styles.MUTED, "pane-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        setMinHeight(0);
        groups.setOnToggle((group, _) -> model.toggle(group));
        VBox.setVgrow(groups, Priority.ALWAYS);
        effect = new EffectPane(Texts.get("users.editor.discard"), model::discard);
        modules = new AccessLines(toUsers, line -> Optional.of(whyButton(line)));
        changes = new AccessLines(toUsers, _ -> Optional.empty());
        var parts = effect.below(new VBox(groups, hint), Texts.get("users.editor.divider"), sizes,
                PaneSizes.Pane.USER_EFFECT);
        pane = new VBox(head, parts);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().setAll(empty);
        // Not compared with the content before: that can be of 100,000 users.
        model.contentProperty().subscribe(() -> show(model.contentProperty().get()));
        show(model.contentProperty().get());
    }

    private void show(UserEditorContent content) {
        empty.setVisible(content.users().isEmpty());
        pane.setVisible(!content.users().isEmpty());
        if (content.users().isEmpty()) {
            return;
        }
        if (!getChildren().contains(pane)) {
            getChildren().addFirst(pane);
        }
        content.single().ifPresentOrElse(user -> headOfOne(user, content.names().getFirst()),
                () -> headOfSeveral(content));
        groups.setRows(content.groups());
        hint.setVisible(content.users().size() > 1);
        hint.setManaged(hint.isVisible());
        var title = Texts.get(content.single().isPresent() ? "users.editor.modules" : "kit.effect.title");
        effect.show(title, content.moduleCount(), content.touched(), effects(content));
        if (isOther(content)) {
            shown = content.selection();
            effect.toTop();
        }
    }

    /** Whether other users are selected; a comparison of their ids would take long for many. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOther(UserEditorContent content) {
        return content.selection() != shown;
    }

    /** What the draft does to them: first what needs attention. */
    private List<Node> effects(UserEditorContent content) {
        var parts = new ArrayList<Node>();
        if (!content.refusal().isEmpty()) {
            parts.add(new Banner(Banner.BannerKind.DANGER, Texts.get("users.editor.notSaved"), content.refusal()));
        }
        content.keepers().forEach(k -> parts.add(banner(k)));
        content.warnings().forEach(w -> parts.add(Banner.warning(w, toUsers)));
        var single = content.single().isPresent();
        var lines = single ? modules : changes;
        (single ? changes : modules).show(List.of(), "");
        lines.show(content.modules(), content.noModules());
        parts.add(lines);
        if (single) {
            parts.add(otherModule);
        }
        if (!content.buyers().isEmpty()) {
            buyers.show(Texts.get("users.editor.buyers"), Tone.NEUTRAL, content.buyers(), NameList.NONE);
            parts.add(buyers);
        }
        return parts;
    }

    private Button whyButton(ObservableValue<AccessLine> line) {
        var button = new Button("", new FontIcon(Feather.HELP_CIRCLE));
        button.getStyleClass().addAll(Styles.FLAT, "why");
        button.accessibleTextProperty().bind(line.map(shown -> Texts.format("users.why", shown.text())));
        button.setTooltip(whyTip);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> askWhy(line.getValue().module(), button));
        return button;
    }

    private Hyperlink otherModule() {
        var link = TruncationTooltip.allow(new Hyperlink(Texts.get("users.why.other")));
        link.setOnAction(_ -> {
            link.setVisited(false);
            askWhy(null, link);
        });
        return link;
    }

    private void askWhy(@Nullable ModuleId module, Node owner) {
        model.why(module).ifPresent(why -> new WhyPopOver(why).showNextTo(owner));
    }

    /** Asks about a module of the one selected user that is still to be chosen; next to {@code list} if this is hidden. */
    void askWhy(Node list) {
        askWhy(null, PaneFocus.isPossible(effect) ? effect : list);
    }

    private void headOfOne(AccountUser user, String shownName) {
        one.show(user, shownName);
        if (!head.getChildren().equals(one.lines())) {
            head.getChildren().setAll(one.lines());
        }
    }

    private void headOfSeveral(UserEditorContent content) {
        var title = TruncationTooltip.allow(new Label(content.all().title()));
        title.getStyleClass().add(Styles.TITLE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var all = NamesPopOver.link(Texts.get("users.editor.allNames"), content.all(), toUsers);
        all.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(title, gap, all);
        line.getStyleClass().add("person");
        var names = Lists.of(content.names());
        var more = content.users().size() - content.names().size();
        var some = fact(more > 0 ? Texts.format("users.editor.namesMore", names, more) : names);
        some.setWrapText(true);
        head.getChildren().setAll(line, facts(some));
    }

    /** Two lines of facts, for one user as for several: the list below stays at its place. */
    static VBox facts(Label... facts) {
        var lines = new VBox(facts);
        lines.getStyleClass().add("pane-facts");
        return lines;
    }

    static Label fact(String text) {
        var label = TruncationTooltip.allow(new Label(text));
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private Banner banner(Keepers keepers) {
        return Banner.warning(keepers.sentence(), toUsers).withBelow(Texts.get("users.editor.selectThem"),
                () -> model.selectOnly(keepers.users()));
    }
}
