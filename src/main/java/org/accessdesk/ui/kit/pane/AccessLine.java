package org.accessdesk.ui.kit.pane;

import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;

/**
 * A module in a list of access: its name, the draft's change, and its source or the number of users.
 *
 * @param module the module
 * @param names the groups that grant it or the users it changes for, as {@code detail} may not name all
 */
public record AccessLine(ModuleId module, String text, AccessLineKind kind, String detail, NameList names) {

    /** The draft's change; kept ones are listed first. */
    public enum AccessLineKind {
        KEPT("", Tone.NEUTRAL), GAINED("+ ", Tone.POSITIVE), LOST("− ", Tone.NEGATIVE);

        private final String sign;
        private final Tone tone;

        AccessLineKind(String sign, Tone tone) {
            this.sign = sign;
            this.tone = tone;
        }

        /** The name of a module with the sign of the change, and {@code detail}. */
        public String title(String module, String detail) {
            return Texts.format("kit.check.named", sign + module, detail);
        }
    }

    /** Whether {@code other} is shown as this one is, with the same names behind it. */
    boolean looksLike(AccessLine other) {
        return module.equals(other.module) && text.equals(other.text) && kind == other.kind
                && detail.equals(other.detail) && names.isSame(other.names);
    }

    /** The same with nothing to open. */
    AccessLine withoutNames() {
        return new AccessLine(module, text, kind, detail, NameList.NONE);
    }

    /** The name with the sign of the change. */
    String signed() {
        return kind.sign + text;
    }

    Tone tone() {
        return kind.tone;
    }
}
