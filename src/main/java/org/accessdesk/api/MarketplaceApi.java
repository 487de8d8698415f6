package org.accessdesk.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Latency;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.KnownUsers;

/**
 * The marketplace as the app uses it, one connection with one token. Every method blocks until it returns or throws
 * {@link ApiException}. Retries reads on transient errors; never retries writes. Thread-safe.
 *
 * <p>Every method is abstract: a decorator, which extends {@link ForwardingMarketplace}, cannot inherit a result that
 * its target did not return. No code tests the class of a marketplace.
 */
public interface MarketplaceApi extends AutoCloseable {

    /** What the server says about the token: its account and its permissions. */
    TokenInfo self(Call call) throws ApiException;

    /** Every user of the account, with groups; those who equal a known one are its object. */
    Listing<AccountUser> users(Account account, KnownUsers known, Call call) throws ApiException;

    /**
     * The users who were changed or joined at {@code since} or later, and how many there are in all; those who equal a
     * known one are its object. Whether a server's times tell of every change is for the caller to find out.
     *
     * @param since by the server's clock
     * @return empty if the server cannot list them now: {@link #users} can
     * @throws ApiException if the call was cancelled, or nothing can be read now
     */
    Optional<ChangedUsers> usersChangedSince(Account account, Instant since, KnownUsers known, Call call)
            throws ApiException;

    /** Every group of the account, with modules, buyers and users. */
    Listing<UserGroup> groups(Account account, Call call) throws ApiException;

    /**
     * Every module, if the token may list them (Module BR-002); otherwise the Default group's modules as it describes
     * them, and those that other groups have besides (UserGroup BR-006).
     */
    Listing<Module> modules(Account account, Call call) throws ApiException;

    /** Every buyer that is visible to the token; empty if it may list none. */
    Listing<Buyer> buyers(Account account, Call call) throws ApiException;

    /** The user as the server has it now. */
    AccountUser user(Account account, AccountUser user, Call call) throws ApiException;

    /**
     * Replaces all groups of the user by {@code groups}.
     *
     * @return the user in the server's response
     * @throws ApiException of kind {@link ApiProblem.Kind#UNANSWERED} if it was sent and no answer came: whether it
     * took effect is not known, so read again before anything else; {@link ApiProblem.Kind#DROPPED} is the same on a
     * connection that the server had most likely closed. Of kind {@link ApiProblem.Kind#SERVER_ERROR}, {@link
     * ApiProblem.Kind#NOT_UNDERSTOOD} and {@link ApiProblem.Kind#TOO_LARGE}, or with any status of 5xx, a response came
     * that leaves this open as well; every other problem means that nothing was written
     * @throws IllegalArgumentException if {@code groups} is empty (AccountUser BR-003) or has a local id
     */
    AccountUser putGroups(Account account, AccountUser user, Set<GroupId> groups, Call call) throws ApiException;

    /** The users with that e-mail address, capital and small letters alike; in accounts of any size one short request. */
    Listing<AccountUser> usersWith(Account account, String address, Call call) throws ApiException;

    /**
     * Invites a person by an e-mail, which cannot be taken back. Not to be repeated before {@link #usersWith} was asked
     * again.
     *
     * @return the user in the server's response, with the id that the person has from now on; empty if the server
     * invited the person and the response does not show it
     * @throws ApiException as {@link #putGroups} does
     * @throws IllegalArgumentException if there is no group (AccountUser BR-003), or one has a local id
     */
    Optional<AccountUser> invite(Account account, UserInvitation invitation, Call call) throws ApiException;

    /**
     * Sends the e-mail of an invitation again, or a new one if it has expired.
     *
     * @param invited the user as just read: the platform has a request for each state of the invitation
     * @return the user in the server's response
     * @throws ApiException as {@link #putGroups} does
     */
    AccountUser renewInvitation(Account account, AccountUser invited, Call call) throws ApiException;

    /**
     * Removes the user from the account, for good; the platform refuses the token's own person (AccountUser BR-006).
     *
     * @throws ApiException as {@link #putGroups} does
     */
    void removeUser(Account account, AccountUser user, Call call) throws ApiException;

    /**
     * Reads these users' groups from the groups' own member lists, to check the users' lists of groups. Costs a request
     * or two for a few users, and at most the members of all groups, each once.
     *
     * @return one set of groups for each of {@code users}; marked as not known if the server does not show members
     * @throws ApiException if the lists cannot be read now; a server that never shows them is no error
     */
    GroupMembers members(Account account, Collection<UserId> users, Call call) throws ApiException;

    /** The group as the server has it now. */
    UserGroup group(GroupId id, Call call) throws ApiException;

    /**
     * Writes {@code content} to a group; buyers, extensions and fields that the app does not know are sent back as
     * {@code fresh} has them: whether the server keeps an omitted field is not known.
     *
     * @param fresh the group as just read
     * @return the group in the server's response
     * @throws ApiException as {@link #putGroups} does
     */
    UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException;

    /**
     * Creates a group without members. Not to be repeated before the groups were listed again: each request may make
     * one more group.
     *
     * @return the group in the server's response, with the id that it has from now on; empty if the server created it
     * and the response does not show it
     * @throws ApiException as {@link #putGroups} does
     */
    Optional<UserGroup> createGroup(Account account, GroupCreation group, Call call) throws ApiException;

    /**
     * Deletes a group, for good; the platform refuses the Default group and groups with members (UserGroup BR-004,
     * BR-005).
     *
     * @throws ApiException as {@link #putGroups} does
     */
    void deleteGroup(GroupId id, Call call) throws ApiException;

    /** Every API token of the account with its modules; the secrets are not read (ApiToken BR-011). */
    Listing<IssuedToken> tokens(Account account, Call call) throws ApiException;

    /** The API token as the server has it now. */
    IssuedToken issuedToken(TokenId id, Call call) throws ApiException;

    /**
     * Replaces the modules of an API token; the rest stays (ApiToken BR-008).
     *
     * @return the token in the server's response
     * @throws ApiException as {@link #putGroups} does
     */
    IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException;

    /**
     * The audit trail of an object since {@code since}, the latest entries first.
     *
     * @param objectId a user's, a group's or a token's id, as the server writes it
     * @throws ApiException of kind FORBIDDEN or NOT_FOUND where the token may not read the trail
     */
    List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException;

    /** What the connection can do now. Sends nothing. */
    ConnectionState connection();

    /** Which endpoint writes a user's groups; {@link MembershipEndpoint#AUTO} until the server was asked. */
    MembershipEndpoint membershipEndpoint();

    /** How long requests take on this connection; empty before the first response. */
    Optional<Latency> latency();

    /**
     * How far this computer's clock is ahead of the server's, to about a second plus the time of a response; negative
     * if it is behind; empty before the first response.
     */
    Optional<Duration> clockAhead();

    /** Ends all calls and the connection's threads. */
    @Override
    void close();
}
