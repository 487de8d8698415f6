package org.accessdesk.ui.connect;

import java.util.List;
import org.accessdesk.service.session.TokenCheck;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/**
 * The result of a token test.
 *
 * @param facts account, type and id
 * @param modules the names of its modules
 * @param limits sentences about what it may not do
 */
public record TokenTestResult(String facts, List<String> modules, List<String> limits) {
    public TokenTestResult {
        modules = List.copyOf(modules);
        limits = List.copyOf(limits);
    }

    static TokenTestResult of(TokenCheck check) {
        var account = check.token().account();
        return new TokenTestResult(
                Texts.format("connect.tested", Names.line(account.name()), ConnectTexts.of(account.type()),
                        account.id().value()),
                check.modules(), ConnectTexts.limits(check.token()));
    }
}
