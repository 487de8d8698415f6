package org.accessdesk.ui.kit.pane;

import java.util.HashSet;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Replaces the children of a node by others. */
final class ChildNodes {
    private ChildNodes() {}

    /** Makes {@code children} the {@code wanted} ones. Those that stay in their order are not taken out: they would be styled again. */
    static void show(ObservableList<Node> children, List<? extends Node> wanted) {
        var staying = new HashSet<Node>(wanted);
        if (!staying.containsAll(children)) {
            children.removeIf(child -> !staying.contains(child));
        }
        staying.retainAll(children);
        if (!wanted.stream().filter(staying::contains).toList().equals(children)) {
            children.setAll(wanted);
            return;
        }
        for (var at = 0; at < wanted.size(); at++) {
            if (at >= children.size() || !children.get(at).equals(wanted.get(at))) {
                children.add(at, wanted.get(at));
            }
        }
    }
}
