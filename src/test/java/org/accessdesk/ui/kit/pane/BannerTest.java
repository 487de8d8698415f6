package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;

/** Banners in narrow places. */
class BannerTest {
    @Test
    void aLinkBelowThatIsLongerThanThePlaceGoesOnInAnotherLine() {
        Fx.run(() -> {
            var banner = new Banner(Banner.BannerKind.WARNING, "Ana is in the account.")
                    .withBelow("Add the ticked groups to this user instead of sending an invitation", () -> {});
            Theme.LIGHT.applyTo(new Scene(new Pane(banner), 400, 300));
            for (var pass = 0; pass < 3; pass++) {
                banner.applyCss();
                banner.resize(260, banner.prefHeight(260));
                banner.layout();
            }
            assertThat(banner.minWidth(-1)).isLessThan(260);
            var link = banner.lookup(".hyperlink");
            assertThat(banner.sceneToLocal(link.localToScene(link.getLayoutBounds())).getMaxX()).isLessThan(260);
            assertThat(((Hyperlink) link).getHeight()).isGreaterThan(1.8 * ((Hyperlink) link).getFont().getSize());
        });
    }
}
