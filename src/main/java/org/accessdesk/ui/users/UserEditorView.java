package org.accessdesk.ui.users;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.pane.AccessLines;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.NamesPopOver;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.users.UserEditorContent.Keepers;
import org.kordamp.ikonli.feather.Feather;

/** The editor at the right: the groups of the selected users, and their effect. */
final class UserEditorView extends StackPane {
    private final UserEditorViewModel model;
    private final VBox head = new VBox();
    private final VBox banners = new VBox();
    private final FilteredChecks<GroupId> groups = new FilteredChecks<GroupId>(Texts.get("users.editor.groups"),
            Texts.get("users.editor.filterGroups")).fitRows();
    private final Label hint = new Label(Texts.get("users.editor.dash"));
    private final VBox access = new VBox();
    private final Button discard = new Button(Texts.get("users.editor.discard"));
    private final SidePane pane = new SidePane(head, banners, groups, hint, access);
    private final EmptyState empty = new EmptyState(Feather.USER_CHECK, Texts.get("users.editor.empty"));

    UserEditorView(UserEditorViewModel model) {
        this.model = model;
        getStyleClass().add(Styles.SIDE_PANE);
        head.getStyleClass().add(Styles.PANE_HEAD);
        banners.getStyleClass().add("banners");
        hint.getStyleClass().addAll(Styles.MUTED, "pane-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        access.setMinHeight(USE_PREF_SIZE);
        setMinHeight(0);
        discard.getStyleClass().add(Styles.FLAT);
        discard.setOnAction(_ -> model.discard());
        groups.setOnToggle((group, _) -> model.toggle(group));
        VBox.setVgrow(groups, Priority.SOMETIMES);
        VBox.setVgrow(access, Priority.ALWAYS);
        getChildren().setAll(pane, empty);
        model.contentProperty().subscribe(this::show);
    }

    private void show(UserEditorContent content) {
        empty.setVisible(content.users().isEmpty());
        pane.setVisible(!content.users().isEmpty());
        if (content.users().isEmpty()) {
            return;
        }
        content.single().ifPresentOrElse(user -> headOfOne(user, content.names().getFirst()),
                () -> headOfSeveral(content));
        banners.getChildren().clear();
        if (!content.refusal().isEmpty()) {
            banners.getChildren().add(new Banner(Banner.BannerKind.DANGER, Texts.get("users.editor.notSaved"),
                    content.refusal()));
        }
        banners.setManaged(!banners.getChildren().isEmpty());
        groups.setRows(content.groups());
        hint.setVisible(content.users().size() > 1);
        hint.setManaged(hint.isVisible());
        showAccess(content);
    }

    private void headOfOne(AccountUser user, String shownName) {
        var name = TruncationTooltip.allow(new Label(shownName));
        name.getStyleClass().add(Styles.TITLE);
        var status = new StatusLabel(UsersViewModel.status(user.status()), StatusCell.tone(user.status()));
        status.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(new Avatar(user.id().value(), shownName), name, status);
        line.getStyleClass().add("person");
        line.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(line,
                facts(fact(Names.line(user.email())), fact(UserEditorViewModel.facts(user, Dates::day))));
    }

    private void headOfSeveral(UserEditorContent content) {
        var title = new Label(Texts.format("users.editor.several", content.users().size()));
        title.getStyleClass().add(Styles.TITLE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var all = new Hyperlink(Texts.get("users.editor.allNames"));
        all.setAccessibleText(Texts.format("users.editor.allNamesOf", title.getText()));
        all.setOnAction(_ -> {
            all.setVisited(false);
            NamesPopOver.show(all, title.getText(), model.allNames());
        });
        var line = new HBox(title, gap, all);
        line.getStyleClass().add("person");
        var names = Lists.of(content.names());
        var more = content.users().size() - content.names().size();
        var some = fact(more > 0 ? Texts.format("users.editor.namesMore", names, more) : names);
        some.setWrapText(true);
        head.getChildren().setAll(line, facts(some));
    }

    /** Two lines of facts, for one user as for several: the list below stays at its place. */
    private static VBox facts(Label... facts) {
        var lines = new VBox(facts);
        lines.getStyleClass().add("pane-facts");
        return lines;
    }

    private static Label fact(String text) {
        var label = TruncationTooltip.allow(new Label(text));
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        label.setWrapText(true);
        return label;
    }

    private void showAccess(UserEditorContent content) {
        var lines = new AccessLines(content.modules(), content.noModules());
        var title = Texts.get(content.single().isPresent() ? "users.editor.modules" : "users.editor.whatChanges");
        var modules = new Section(title, lines);
        if (!content.moduleCount().isEmpty()) {
            modules.withAside(new BadgeLabel(Badge.neutral(content.moduleCount())));
        }
        access.getChildren().setAll(modules);
        if (!content.buyers().isEmpty()) {
            access.getChildren().add(new Section(Texts.get("users.editor.buyers")).withAside(muted(content.buyers())));
        }
        if (!content.keepers().isEmpty()) {
            var kept = new VBox();
            kept.getStyleClass().add("banners");
            content.keepers().forEach(k -> kept.getChildren().add(banner(k)));
            access.getChildren().add(kept);
        }
        if (!content.warning().isEmpty()) {
            var banner = new VBox(new Banner(Banner.BannerKind.WARNING, content.warning()));
            banner.getStyleClass().add("banners");
            access.getChildren().add(banner);
        }
        if (content.touched()) {
            var foot = new HBox(discard);
            foot.getStyleClass().add("pane-foot");
            access.getChildren().add(foot);
        }
    }

    private Banner banner(Keepers keepers) {
        var banner = new Banner(Banner.BannerKind.WARNING, keepers.text());
        return banner
                .withBelow(Texts.get("users.editor.who"),
                        () -> NamesPopOver.show(banner, keepers.text(), keepers.names()))
                .withBelow(Texts.get("users.editor.selectThem"), () -> model.selectOnly(keepers.users()));
    }
}
