package org.accessdesk.ui.history;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The history screen: applied runs, comparison of snapshots, and who had a module. */
public final class HistoryView extends BorderPane {
    private final HistoryViewModel model;
    private final AppliedView applied;
    private final CompareView compare;
    private final WhoHadView whoHad;
    private final ToggleGroup group = new ToggleGroup();

    public HistoryView(HistoryViewModel model, ObjectProperty<PaneSizes> sizes) {
        this.model = model;
        this.applied = new AppliedView(model, sizes);
        this.compare = new CompareView(model.compare());
        this.whoHad = new WhoHadView(model.whoHad());
        var title = new Label(Texts.get("history.title"));
        title.getStyleClass().add(Styles.TITLE);
        TruncationTooltip.allow(title);
        var tabs = new HBox(tab("history.tab.applied", HistoryViewModel.Tab.APPLIED, "left-pill"),
                tab("history.tab.compare", HistoryViewModel.Tab.COMPARE, "center-pill"),
                tab("history.tab.whoHad", HistoryViewModel.Tab.WHO_HAD, "right-pill"));
        tabs.setAlignment(Pos.CENTER_LEFT);
        var strip = new HBox(title, tabs);
        strip.getStyleClass().add(Styles.TOOL_STRIP);
        setTop(strip);
        model.tabProperty().subscribe(this::show);
    }

    /** The panes in the order in which the key cycles through them. */
    public List<Region> panes() {
        return switch (model.tabProperty().get()) {
            case APPLIED -> applied.panes();
            case COMPARE -> compare.panes();
            case WHO_HAD -> whoHad.panes();
        };
    }

    /** Asks for a file, and writes what was applied to it. */
    public void export() {
        model.tabProperty().set(HistoryViewModel.Tab.APPLIED);
        applied.export();
    }

    private Node tab(String key, HistoryViewModel.Tab tab, String shape) {
        var button = TruncationTooltip.allow(new ToggleButton(Texts.get(key)));
        button.getStyleClass().add(shape);
        button.setToggleGroup(group);
        button.setUserData(tab);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.tabProperty().set(tab);
        });
        return button;
    }

    private void show(HistoryViewModel.Tab tab) {
        group.getToggles().forEach(t -> t.setSelected(tab.equals(t.getUserData())));
        setCenter(switch (tab) {
            case APPLIED -> applied;
            case COMPARE -> compare;
            case WHO_HAD -> whoHad;
        });
    }
}
