import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * A window of plain JavaFX with as much in it as the app's first screen, in the same theme and without a line of the app: a
 * tool bar, a list at the left, a table of 10,000 rows of texts, a strip at the bottom. No app with such a window starts
 * faster than this one. Writes when it was painted, as the app does.
 */
public final class PlainWindow extends Application {
    private static final int ROWS = 10_000;
    private int laidOut;

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet("/atlantafx/base/theme/primer-light.css");
        var page = new BorderPane(table());
        page.setTop(bar("Account", "Search", "Group", "Module", "Status", "More", "Refresh"));
        page.setBottom(bar("Draft", "Undo", "Review", "Apply"));
        var navigation = new ListView<String>();
        navigation.getItems().setAll("Users", "Groups", "Review", "History", "Settings");
        page.setLeft(navigation);
        var scene = new Scene(page, 1280, 800);
        scene.addPostLayoutPulseListener(() -> laidOut++);
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (laidOut > 1) {
                    stop();
                    write();
                }
            }
        }.start();
    }

    private static ToolBar bar(String... names) {
        var bar = new ToolBar(new TextField());
        for (var name : names) {
            bar.getItems().add(new Button(name));
        }
        return bar;
    }

    private static TableView<List<String>> table() {
        var table = new TableView<List<String>>();
        var titles = List.of("User", "Email", "Status", "Groups", "Last sign-in");
        for (var i = 0; i < titles.size(); i++) {
            var place = i;
            var column = new TableColumn<List<String>, String>(titles.get(i));
            column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(place)));
            column.setGraphic(new Label());
            table.getColumns().add(column);
        }
        table.getItems().setAll(IntStream.range(0, ROWS).mapToObj(n -> List.of("Name " + n, n + "@example.com", "Active",
                "Finance", "Never")).toList());
        return table;
    }

    private void write() {
        try {
            var file = Path.of(System.getenv("ACCESS_DESK_START_REPORT"));
            var begun = Files.writeString(file.resolveSibling(file.getFileName() + ".new"),
                    "painted\t" + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) + "\n");
            Files.move(begun, file);
            if (!getParameters().getUnnamed().isEmpty()) {
                Platform.exit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
