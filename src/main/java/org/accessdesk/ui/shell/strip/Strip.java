package org.accessdesk.ui.shell.strip;

import java.util.List;

/**
 * The strip at the bottom.
 *
 * @param changes the number of drafted changes
 * @param toSend how many of them would be sent: without excluded ones, conflicts and those already done
 * @param progress 0 to 1 while they are applied, above 1 if they are not
 * @param obstacle why they cannot be applied
 */
public record Strip(int changes, int toSend, List<StripSegment> segments, boolean canUndo, boolean canRedo,
        double progress, boolean stopping, ApplyObstacle obstacle) {
    public boolean saving() {
        return progress <= 1;
    }

    public boolean canSave() {
        return toSend > 0 && !saving() && obstacle.sentence().isEmpty();
    }
}
