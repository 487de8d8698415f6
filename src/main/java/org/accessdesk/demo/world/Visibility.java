package org.accessdesk.demo.world;

/** What a token may see and do (api.md §1.2); what it may not see does not exist for it (api.md §1.4). */
public final class Visibility {
    private final World world;
    private final Token token;
    private final AccountEntry own;

    Visibility(World world, Token token) {
        this.world = world;
        this.token = token;
        var account = world.findAccount(token.account());
        if (account == null) {
            throw new IllegalStateException("Token " + token.id() + " has no account.");
        }
        this.own = account;
    }

    /** The token itself. */
    public Token token() {
        return token;
    }

    /** The token's account. */
    public AccountEntry own() {
        return own;
    }

    /** Whether the token administers the whole platform. */
    public boolean operations() {
        return own.type().equals("Operations") && token.modules().contains(Catalogue.PLATFORM);
    }

    private boolean sees(String account) {
        return own.id().equals(account) || operations();
    }

    /** Refuses a token without Access management. */
    public void needAccess() throws Refusal {
        if (!token.modules().contains(Catalogue.ACCESS)) {
            throw Refusal.forbidden("The module Access management is required.");
        }
    }

    /** Refuses any token but one of Operations (Module BR-002). */
    public void needOperations() throws Refusal {
        if (!operations()) {
            throw Refusal.forbidden("Available for Operations accounts only.");
        }
    }

    /** The account of that id. */
    public AccountEntry account(String id) throws Refusal {
        var account = world.findAccount(id);
        if (account == null || !sees(id)) {
            throw Refusal.notFound(id);
        }
        return account;
    }

    /** The group of that id. */
    public Group group(String id) throws Refusal {
        var group = world.findGroup(id);
        if (group == null || !sees(group.account())) {
            throw Refusal.notFound(id);
        }
        return group;
    }

    /** The membership of that own id (AUSR). */
    public Member member(String id) throws Refusal {
        var member = world.findMember(id);
        if (member == null || !sees(member.account())) {
            throw Refusal.notFound(id);
        }
        return member;
    }

    /** The membership of that user (USR) in that account. */
    public Member member(String account, String user) throws Refusal {
        account(account);
        var member = world.findMember(account, user);
        if (member == null) {
            throw Refusal.notFound(user);
        }
        return member;
    }

    /** The token of that id. */
    public Token token(String id) throws Refusal {
        var found = world.findToken(id);
        if (found == null || !sees(found.account())) {
            throw Refusal.notFound(id);
        }
        return found;
    }
}
