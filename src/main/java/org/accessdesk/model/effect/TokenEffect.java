package org.accessdesk.model.effect;

import java.util.Set;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.TokenId;

/**
 * What a change set would do to one API token.
 *
 * @param stripped what of {@code lost} the platform takes by itself, for the Default group loses it (ApiToken BR-007)
 */
public record TokenEffect(TokenId token, Set<ModuleId> gained, Set<ModuleId> lost, Set<ModuleId> stripped) {}
