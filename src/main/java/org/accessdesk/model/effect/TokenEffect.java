package org.accessdesk.model.effect;

import java.util.Set;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;

/**
 * What a change set would do to one API token.
 *
 * @param stripped the part of {@code lost} that the platform removes by itself, because the Default group loses it
 * (ApiToken BR-007)
 */
public record TokenEffect(TokenId token, Set<ModuleId> gained, Set<ModuleId> lost, Set<ModuleId> stripped) {}
