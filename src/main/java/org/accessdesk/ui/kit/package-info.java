/**
 * The look of the app, and the controls shared by its screens.
 *
 * <p><b>Look.</b> {@link org.accessdesk.ui.kit.theme.ThemeChoice#follow} once per scene (or
 * {@link org.accessdesk.ui.kit.theme.Theme#applyTo} for a fixed one). Plain nodes get their style class from
 * {@link org.accessdesk.ui.kit.theme.Styles}; colours and sizes are in {@code access-desk.css} only.
 *
 * <p><b>Words.</b> {@link org.accessdesk.ui.kit.text.Texts}; add keys to {@code texts.properties} with the prefix of
 * your screen, and write them as complete string literals, so that the test of missing and unused keys finds them.
 *
 * <p><b>Keys.</b> {@link org.accessdesk.ui.kit.KeyBinding}: match key events against it, and let it add the key to a
 * button's tooltip.
 *
 * <p><b>Data.</b> Controls own no domain state. They show plain values ({@link org.accessdesk.ui.kit.check.CheckRow},
 * {@link org.accessdesk.ui.kit.text.Badge}, {@link org.accessdesk.ui.kit.text.Chip.Value}), which a view model can
 * build without a toolkit, and report the user's actions:
 *
 * {@snippet :
 * var groups = new CheckList<GroupId>(Texts.get("users.groups")).fitRows();
 * groups.setOnToggle(model::wantGroup);
 * model.groupRows().subscribe(groups::setRows);
 * }
 *
 * <p><b>Tables.</b> {@link org.accessdesk.ui.kit.table.MarkedRow#install} first, then a
 * {@link org.accessdesk.ui.kit.table.SelectColumn} if several rows can be edited at once. A visible row has some twenty
 * nodes, and JavaFX styles all of them whenever a state of the row has a rule in a style sheet: rules are for what is
 * behind the row ({@code .row-back}), and a cell that changes a style class of a node uses
 * {@link org.accessdesk.ui.kit.theme.StyleClasses}.
 *
 * <p><b>Accessibility.</b> Every focusable node has an accessible name; {@code AccessibleNames.missing(root)} in the
 * tests lists those without.
 */
@NullMarked
package org.accessdesk.ui.kit;

import org.jspecify.annotations.NullMarked;
