package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

/** The contrast of all texts, edges, rings and selected rows, in both themes: texts 4.5 to 1, the others 3 to 1. */
class ContrastTest {
    /** The texts that stand on any surface of the window. */
    private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg",
            "-color-success-fg", "-color-warning-fg", "-color-danger-fg");
    private static final List<String> SURFACES = List.of("-desk-page", "-desk-frame", "-desk-hover", "-desk-selected",
            "-desk-chip");
    private static final List<String> TONES = List.of("accent", "success", "warning", "danger");
    private static final String ON_SOLID = "-desk-on-solid";
    private static final List<String> SOLIDS = List.of("-color-accent-emphasis", "-color-danger-emphasis",
            "-desk-avatar-1", "-desk-avatar-2", "-desk-avatar-3", "-desk-avatar-4", "-desk-avatar-5", "-desk-avatar-6",
            "-desk-avatar-7");
    /** Names of the tokens above within a rule. */
    private static final Set<String> ALIASES = Set.of("-desk-banner");

    private final StackPane page = new StackPane();

    private void open(Theme theme, Node... nodes) {
        page.getChildren().setAll(nodes);
        theme.applyTo(page.getScene() == null ? new Scene(page, 1280, 800) : page.getScene());
        page.applyCss();
        page.layout();
    }

    private Color color(Theme theme, String token) {
        var region = new Region();
        region.setStyle("-fx-background-color: " + token + ";");
        open(theme, region);
        return (Color) region.getBackground().getFills().getFirst().getFill();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsReadableOnEverySurface(Theme theme) {
        assertThat(Fx.call(() -> {
            var faint = new ArrayList<String>();
            var white = color(theme, "-desk-page");
            for (var surface : SURFACES) {
                var below = Contrast.over(color(theme, surface), white);
                TEXTS.forEach(text -> check(theme, text, below, surface, faint));
            }
            // Banners and chips, also within a selected row.
            for (var around : List.of("-desk-page", "-desk-frame", "-desk-selected")) {
                var row = Contrast.over(color(theme, around), white);
                var neutral = Contrast.over(color(theme, "-desk-chip-tint"), row);
                List.of("-color-fg-muted", "-color-fg-default")
                        .forEach(text -> check(theme, text, neutral, "neutral in " + around, faint));
                TONES.forEach(tone -> check(theme, "-color-" + tone + "-fg",
                        Contrast.over(color(theme, "-color-" + tone + "-subtle"), row), tone + " in " + around, faint));
            }
            SOLIDS.forEach(solid -> check(theme, ON_SOLID, color(theme, solid), solid, faint));
            return faint;
        })).isEmpty();
    }

    private void check(Theme theme, String text, Color below, String name, List<String> faint) {
        var contrast = Contrast.of(color(theme, text), below);
        if (contrast < Contrast.TEXT) {
            faint.add("%s on %s: %.2f".formatted(text, name, contrast));
        }
    }

    /** Finds a colour of text that the test above does not know. */
    @Test
    void theSheetHasNoOtherColoursOfText() throws Exception {
        var found = new TreeSet<String>();
        try (var sheet = Objects
                .requireNonNull(Theme.class.getResourceAsStream("/org/accessdesk/ui/access-desk.css"))) {
            Pattern.compile("(?:-fx-text-fill|-fx-prompt-text-fill|-color-button-fg|-fx-icon-color): ([^;]+);")
                    .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .forEach(match -> found.add(match.group(1)));
        }
        found.removeAll(TEXTS);
        found.removeAll(ALIASES);
        found.remove(ON_SOLID);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void allTextsOfTheGalleryAreReadable(Theme theme) {
        assertThat(Fx.call(() -> {
            var faint = new ArrayList<String>();
            for (Parent screen : List.of(Gallery.users(2), Gallery.users(0, 2, 4, 6), Gallery.review())) {
                open(theme, screen);
                faint.addAll(Contrast.faintTexts(page));
                page.lookupAll(".cell").forEach(cell -> cell.pseudoClassStateChanged(state("hover"), true));
                page.applyCss();
                faint.addAll(Contrast.faintTexts(page));
            }
            return faint;
        })).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasAnEdge(Theme theme) {
        assertThat(Fx.call(() -> {
            var faint = new ArrayList<String>();
            for (var surface : List.of("-desk-page", "-desk-frame")) {
                var below = color(theme, surface);
                for (var control : List.of(new Button("B"), new MenuButton("M"), new ToggleButton("T"), new TextField(),
                        new PasswordField(), new TextArea(), new ComboBox<String>(), new DatePicker())) {
                    open(theme, control);
                    edge(control, below, control.getClass().getSimpleName(), faint);
                    control.pseudoClassStateChanged(state("focused"), true);
                    control.applyCss();
                    edge(control, below, control.getClass().getSimpleName() + ", focused", faint);
                }
                var check = new CheckBox();
                open(theme, check);
                edge((Region) check.lookup(".box"), below, "CheckBox", faint);
                var mark = new Region();
                mark.getStyleClass().add("check-mark");
                open(theme, mark);
                edge(mark, below, "CheckMark", faint);
            }
            return faint;
        })).isEmpty();
    }

    private static void edge(Region node, Color below, String name, List<String> faint) {
        var edge = node.getBackground().getFills().getFirst().getFill();
        if (Contrast.of(Contrast.over((Color) edge, below), below) < Contrast.EDGE) {
            faint.add(name + ": " + edge + " on " + below);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSelectedRowHasAnEdge(Theme theme) {
        assertThat(Fx.call(() -> {
            var faint = new ArrayList<String>();
            open(theme, Gallery.users(0, 2));
            page.lookupAll(".desk-row > .row-back").stream().filter(row -> is(row, "selected"))
                    .forEach(row -> bar((Region) row, "table", faint));
            for (var style : List.of("palette", "keys", "names", "run-list", "item-list", "connection-list")) {
                bar(selected(theme, style), style, faint);
            }
            var item = new NavItem(Feather.USERS, "Users");
            item.setSelected(true);
            open(theme, item);
            edge(item, color(theme, "-desk-frame"), "navigation", faint);
            return faint;
        })).isEmpty();
    }

    /** The first row of a list of that style, which has the focus. */
    private Region selected(Theme theme, String style) {
        var list = new ListView<String>();
        list.getItems().setAll("one", "two");
        list.getSelectionModel().selectFirst();
        list.getStyleClass().add(style);
        var box = new StackPane(list);
        box.getStyleClass().add(style);
        open(theme, box);
        list.pseudoClassStateChanged(state("focused"), true);
        page.applyCss();
        return (Region) page.lookupAll(".list-cell").stream().filter(cell -> is(cell, "selected")).findFirst()
                .orElseThrow();
    }

    /** Checks that the bar at the left of {@code row}, or the ring around it, stands out from the row and the page. */
    private void bar(Region row, String name, List<String> faint) {
        var page = background(Styles.PAGE);
        var fills = row.getBackground().getFills();
        var bar = fills.stream().map(BackgroundFill::getFill).filter(LinearGradient.class::isInstance)
                .map(LinearGradient.class::cast).map(ContrastTest::last).findFirst()
                .orElseGet(() -> (Color) fills.getFirst().getFill());
        var inside = Contrast.background(row, page);
        if (Contrast.of(Contrast.over(bar, page), page) < Contrast.EDGE
                || Contrast.of(Contrast.over(bar, page), inside) < Contrast.EDGE) {
            faint.add(name + ": " + bar + " on " + inside);
        }
    }

    /** The last colour of the bar before it ends: that of the selection. */
    private static Color last(LinearGradient bar) {
        var stops = bar.getStops();
        return stops.get(stops.size() - 2).getColor();
    }

    private Color background(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        page.getChildren().add(region);
        page.applyCss();
        page.getChildren().remove(region);
        return (Color) region.getBackground().getFills().getFirst().getFill();
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().contains(state(state));
    }

    private static PseudoClass state(String name) {
        return PseudoClass.getPseudoClass(name);
    }
}
