package org.accessdesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.ColorDot;

/** The menu of accounts, titled with the open one, with their colours; the palette finds them by typing. */
final class AccountMenu extends MenuButton {
    private final AccountsViewModel model;

    AccountMenu(AccountsViewModel model) {
        this.model = model;
        getStyleClass().add("account-menu");
        setMnemonicParsing(false);
        setMinWidth(0);
        model.entries().addListener((Observable _) -> fill());
        model.currentProperty().subscribe(this::name);
        addEventHandler(ON_SHOWING, _ -> fill());
        fill();
    }

    private void name(AccountsViewModel.Current current) {
        setText(current.name());
        setAccessibleText(Texts.format("shell.account.menu", current.name()));
        setTooltip(new Tooltip((current.name() + "\n" + current.facts()).strip()));
        fill();
    }

    /** Fills the menu when it opens; it does not change while it is open. */
    private void fill() {
        if (!isShowing()) {
            getItems().setAll(items());
        }
    }

    private List<MenuItem> items() {
        if (model.isPresented()) {
            var end = new MenuItem(Texts.get("shell.present.end"));
            end.setOnAction(_ -> model.togglePresentation());
            return List.of(end);
        }
        var group = new ToggleGroup();
        var items = new ArrayList<MenuItem>();
        for (var entry : model.entries()) {
            var item = item(group, entry.name(), entry.current(), () -> model.open(entry.id()));
            item.setGraphic(new ColorDot(entry.color()));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(group, Texts.get("shell.account.demo"), model.currentProperty().get().demo(), model::openDemo));
        items.add(new SeparatorMenuItem());
        var manage = new MenuItem(Texts.get("shell.account.manage"));
        manage.setOnAction(_ -> model.manage());
        items.add(manage);
        return items;
    }

    private static RadioMenuItem item(ToggleGroup group, String text, boolean current, Runnable action) {
        var item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(current);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
