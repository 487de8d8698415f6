/**
 * The look of the app and the controls that its screens share.
 *
 * <p><b>Look.</b> {@link org.accessdesk.ui.kit.ThemeChoice#follow} once for every scene (or
 * {@link org.accessdesk.ui.kit.Theme#applyTo} for a fixed one). Plain nodes get their look from a constant of
 * {@link org.accessdesk.ui.kit.Styles}; colours and sizes are in {@code access-desk.css} only.
 *
 * <p><b>Words.</b> {@link org.accessdesk.ui.kit.Texts}; add keys to {@code texts.properties} under the prefix of your
 * screen and write them as whole string literals, so that the test of missing and unused keys finds them.
 *
 * <p><b>Keys.</b> {@link org.accessdesk.ui.kit.KeyBinding}: ask it what was pressed, and let it tell the key of a button.
 *
 * <p><b>Data.</b> Controls own no domain state. They are given plain values ({@link org.accessdesk.ui.kit.CheckRow},
 * {@link org.accessdesk.ui.kit.Badge}, {@link org.accessdesk.ui.kit.Chip.Value}), which a view model may build without
 * a toolkit, and report what a person wants:
 *
 * {@snippet :
 * var groups = new CheckList<GroupId>(Texts.get("users.groups")).fitRows();
 * groups.setOnToggle(model::wantGroup);
 * model.groupRows().subscribe(groups::setRows);
 * }
 *
 * <p><b>Tables.</b> {@link org.accessdesk.ui.kit.MarkedRow#install} first, then a
 * {@link org.accessdesk.ui.kit.SelectColumn} where several rows can be edited at once.
 *
 * <p><b>Reach.</b> Whatever takes the focus has an accessible name; {@code AccessibleNames.missing(root)} in the tests
 * lists what has none.
 */
@NullMarked
package org.accessdesk.ui.kit;

import org.jspecify.annotations.NullMarked;
