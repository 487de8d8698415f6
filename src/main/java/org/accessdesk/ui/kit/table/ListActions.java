package org.accessdesk.ui.kit.table;

import java.nio.file.Path;
import java.util.Optional;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.Id;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.pane.PairContent;

/** Where a list leads to: files, other lists, and the Marketplace's own pages. */
public interface ListActions {

    /** Writes {@code table} to {@code file}; a notice tells what became of it. */
    void export(CsvTable table, Path file);

    /** The address of the page of {@code object} in the Marketplace; empty if it has none, as in the demo. */
    Optional<String> page(Id object);

    /** Opens {@code page} in the browser. */
    void open(String page);

    /** Two users or two groups side by side, by the draft; empty if one of them is not there. */
    Optional<PairContent> compare(Id left, Id right);

    /** Shows the users that match. */
    void toUsers(ListFilter filter);

    /** Shows the groups that match. */
    void toGroups(ListFilter filter);

    /** Shows the access reviews. */
    void toCampaigns();
}
