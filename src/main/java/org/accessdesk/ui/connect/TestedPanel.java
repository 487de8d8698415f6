package org.accessdesk.ui.connect;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** The result of a token test: account, modules, and what it may not do. */
final class TestedPanel extends VBox {
    TestedPanel(ConnectFormViewModel model) {
        getStyleClass().add("tested");
        managedProperty().bind(visibleProperty());
        model.testResultProperty().subscribe(this::show);
    }

    private void show(@Nullable TokenTestResult tested) {
        setVisible(tested != null);
        getChildren().clear();
        if (tested == null) {
            return;
        }
        getChildren().add(new Banner(Banner.BannerKind.INFO, Texts.get("connect.tested.lead"), tested.facts()));
        var heading = new Label(Texts.format("connect.tested.modules", tested.modules().size()));
        heading.getStyleClass().add(Styles.HEADING);
        var chips = new FlowPane();
        chips.getStyleClass().add("tested-modules");
        tested.modules().forEach(name -> chips.getChildren().add(new Chip(Chip.Value.plain(name))));
        getChildren().addAll(heading, chips);
        tested.limits().forEach(limit -> getChildren().add(new Banner(Banner.BannerKind.WARNING, limit)));
    }
}
