package org.accessdesk.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.Id;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.pane.PairContent;
import org.accessdesk.ui.kit.table.ListActions;

/** Where lists would lead to. */
public final class RecordedLists implements ListActions {
    public final List<CsvTable> exported = new ArrayList<>();
    public final List<String> opened = new ArrayList<>();
    public final List<ListFilter> users = new ArrayList<>();
    public final List<ListFilter> groups = new ArrayList<>();
    public final List<String> compared = new ArrayList<>();
    public boolean hasPages;

    @Override
    public void export(CsvTable table, Path file) {
        exported.add(table);
    }

    @Override
    public Optional<String> page(Id object) {
        return hasPages ? Optional.of("page of " + object) : Optional.empty();
    }

    @Override
    public void open(String page) {
        opened.add(page);
    }

    @Override
    public Optional<PairContent> compare(Id left, Id right) {
        compared.add(left + " " + right);
        return Optional.empty();
    }

    @Override
    public void toUsers(ListFilter filter) {
        users.add(filter);
    }

    @Override
    public void toGroups(ListFilter filter) {
        groups.add(filter);
    }

    @Override
    public void toCampaigns() {}
}
