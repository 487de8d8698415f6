package org.accessdesk.demo.world.entity;

/** The token that a request came with, and its account. */
public record PlatformActor(Token token, PlatformAccount account) {
    public boolean operations() {
        return account.type() == PlatformAccountType.Operations;
    }

    /** Whether it is Operations with the permission to manage other accounts. */
    public boolean operates() {
        return operations() && has(PlatformModule.PLATFORM_ACCOUNT_MANAGEMENT);
    }

    /** Whether the token has the module. */
    public boolean has(String moduleId) {
        return token.modules().contains(moduleId);
    }

    /** Whether it may see the objects of the account; Operations sees all. */
    public boolean sees(String accountId) {
        return accountId.equals(account.id()) || operates();
    }
}
