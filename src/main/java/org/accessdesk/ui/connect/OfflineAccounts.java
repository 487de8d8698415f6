package org.accessdesk.ui.connect;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.session.OfflineAccount;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;

/** The accounts that can be opened offline, without those of saved connections. */
final class OfflineAccounts {
    private final ObservableList<OfflineRow> rows = FXCollections.observableArrayList();
    private List<OfflineAccount> found = List.of();
    private List<SavedConnection> saved = List.of();

    /** The accounts, last used first. */
    ObservableList<OfflineRow> rows() {
        return rows;
    }

    /** Sets what is saved on this computer. */
    void setFound(List<OfflineAccount> accounts) {
        found = accounts;
        update();
    }

    /** Sets the saved connections. */
    void setSaved(List<SavedConnection> connections) {
        saved = connections;
        update();
    }

    private void update() {
        rows.setAll(found.stream().filter(k -> saved.stream().noneMatch(c -> isOf(k, c)))
                .map(k -> new OfflineRow(Names.line(k.token().account().name()), k.token().account().id().value(),
                        k.address(), Dates.moment(k.changed()), k))
                .toList());
    }

    private static boolean isOf(OfflineAccount offline, SavedConnection connection) {
        var account = connection.learnt().account();
        return account != null && account.id().equals(offline.token().account().id())
                && connection.address().equals(offline.address());
    }
}
