package org.accessdesk.model.message;

/**
 * The codes of everything that can go wrong below the screens. The texts are in the bundles of the user interface,
 * under the key {@code message.} and the name; the comment of each constant lists its values in order.
 */
public enum MessageCode {
    // Texts without a code.

    /** The text itself: another program's, or one that an earlier version stored. */
    VERBATIM,
    /** Two messages, one after the other. */
    THEN,

    // Faults of the app itself.

    /** What was being done: one of the codes that begin with WHILE. */
    APP_FAILED,
    /** The same, after a write had been sent. */
    APP_FAILED_SENT,
    /** No value. */
    APP_FAILED_TASK,
    /** No value. */
    APP_FAILED_SAVING_DRAFT,
    /** No value. */
    WHILE_READING_TOKEN_SELF,
    /** No value. */
    WHILE_READING_USERS,
    /** No value. */
    WHILE_READING_USER,
    /** No value. */
    WHILE_PREPARING_USER_GROUPS,
    /** No value. */
    WHILE_REMOVING_USER,
    /** No value. */
    WHILE_INVITING_USER,
    /** No value. */
    WHILE_READING_MEMBERS,
    /** No value. */
    WHILE_READING_GROUPS,
    /** No value. */
    WHILE_READING_GROUP,
    /** No value. */
    WHILE_PREPARING_GROUP,
    /** No value. */
    WHILE_CREATING_GROUP,
    /** No value. */
    WHILE_DELETING_GROUP,
    /** No value. */
    WHILE_READING_MODULES,
    /** No value. */
    WHILE_READING_BUYERS,
    /** No value. */
    WHILE_READING_TOKENS,
    /** No value. */
    WHILE_READING_TOKEN,
    /** No value. */
    WHILE_PREPARING_TOKEN,
    /** No value. */
    WHILE_READING_AUDIT_TRAIL,
    /** No value. */
    WHILE_SENDING,
    /** No value. */
    WHILE_READING_WRITE_ANSWER,
    /** No value. */
    WHILE_READING_BACK,
    /** No value. */
    WHILE_SAVING_CHANGE,
    /** No value. */
    WHILE_PREPARING_CHANGE,
    /** No value. */
    WHILE_LOOKING_UP_CHANGE,

    // On the way to the server.

    /** No value. */
    STOPPED,
    /** No value. */
    STOPPED_SENT,
    /** The host; the network's message, in brackets, or nothing. */
    NO_WHOLE_ANSWER,
    /** The host. */
    NO_ANSWER_IN_TIME,
    /** The host; the network's message, in brackets, or nothing. */
    ANSWER_CUT,
    /** The host; the network's message, in brackets, or nothing. */
    CONNECTION_BROKE,
    /** The host; the network's message, in brackets, or nothing. */
    NO_TRUSTED_CONNECTION,
    /** The host; the network's message, in brackets, or nothing. */
    NO_CONNECTION,
    /** The proxy; a list of the kinds of sign-in that it takes. */
    PROXY_SCHEMES_UNKNOWN,
    /** The proxy. */
    PROXY_SCHEME_UNNAMED,
    /** The proxy. */
    PROXY_SIGN_IN_WRONG,
    /** The proxy. */
    PROXY_SIGN_IN_MISSING,
    /** The host. */
    REDIRECTED_TO,
    /** No value. */
    REDIRECTED_ELSEWHERE,

    // Answers that cannot be used.

    /** The HTTP status. */
    STATUS_ALONE,
    /** The HTTP status. */
    STATUS_AND_PAGE,
    /** The HTTP status; the title of the page. */
    STATUS_AND_TITLED_PAGE,
    /** No value. */
    ANSWER_EMPTY,
    /** No value. */
    ANSWER_IS_PAGE,
    /** The type of its content. */
    ANSWER_NOT_JSON,
    /** No value. */
    ANSWER_BROKEN,
    /** The line; the column. */
    ANSWER_BROKEN_AT,
    /** No value. */
    ANSWER_ENDS,
    /** No value. */
    ANSWER_BEYOND_BOUNDS,
    /** The most MiB. */
    ANSWER_TOO_LARGE,
    /** The most MiB. */
    ANSWER_TOO_HEAVY,
    /** The field that is missing. */
    ANSWER_NO_LIST,
    /** The field that is missing. */
    ANSWER_NO_TRAIL,
    /** The number of entries. */
    PAGE_TOO_LONG,
    /** Why, a message. */
    ANSWER_NO_USER,
    /** Why, a message. */
    ANSWER_NO_GROUP,
    /** Why, a message. */
    ANSWER_NO_TOKEN,
    /** The id that was asked for. */
    ANSWER_OTHER_USER,
    /** The id that was asked for. */
    ANSWER_OTHER_GROUP,
    /** The id that was asked for. */
    ANSWER_OTHER_TOKEN,
    /** No value. */
    ANSWER_WITHOUT_ACCOUNT,
    /** Why, a message. */
    WRITTEN_NOT_READ_BACK,
    /** The user’s id; the account’s. */
    USER_GONE,
    /** The token’s id; its status. */
    TOKEN_NOT_ACTIVE,
    /** The group’s id; a list of the names of the fields. */
    GROUP_NOT_KNOWN,
    /** No value. */
    SERVER_BEHIND,

    // Gaps: why the lists of an account may be incomplete.

    /** How many more. */
    GAPS_MORE,
    /** How many; one of them. */
    DATES_UNREADABLE,
    /** No value. */
    LIST_MOVED,
    /** No value. */
    LIST_SAME_PAGE,
    /** The most entries. */
    LIST_TOO_LONG,
    /** The server's count; the number of listed entries. */
    LIST_SHORT,
    /** Why, a message. */
    ENTRY_UNREADABLE,
    /** No value. */
    USERS_WITHOUT_GROUPS,
    /** No value. */
    USERS_GROUPS_UNSAID,
    /** Why, a message. */
    USER_GROUP_UNREADABLE,
    /** No value. */
    GROUPS_WITHOUT_MODULES,
    /** No value. */
    GROUPS_WITHOUT_BUYERS,
    /** Why, a message. */
    GROUP_MODULES_UNREADABLE,
    /** Why, a message. */
    GROUP_BUYERS_UNREADABLE,
    /** Why, a message. */
    GROUP_MODULE_UNREADABLE,
    /** No value. */
    TOKENS_WITHOUT_MODULES,
    /** Why, a message. */
    TOKEN_MODULE_UNREADABLE,
    /** What is missing, a message. */
    TOKENS_INCOMPLETE,
    /** Why, a message. */
    TOKENS_UNREADABLE,
    /** Why, a message. */
    MEMBERS_NOT_COMPARED,
    /** How many; the id of one. */
    MEMBERS_MISSING,
    /** How many; the name of one; the id. */
    MEMBERS_IN_MORE_GROUPS,
    /** How many; the id of one. */
    GROUPS_MISSING,

    // Typed or pasted input.

    /** The kind of id; an example of an id. */
    ID_INVALID,
    /** An example of a token. */
    TOKEN_NONE,
    /** No value. */
    TOKEN_SEVERAL,
    /** An example of an address. */
    ADDRESS_NONE,
    /** How it must begin; how plain HTTP begins. */
    ADDRESS_NOT_HTTPS,
    /** No value. */
    ADDRESS_WITH_USER,
    /** The address of the API. */
    ADDRESS_OF_PORTAL,
    /** The paths that it may have. */
    ADDRESS_WITH_PATH,
    /** The host; why, one of the codes that follow. */
    HOST_INVALID,
    /** No value. */
    HOST_UNDERSCORE,
    /** No value. */
    HOST_HYPHEN,
    /** No value. */
    HOST_NUMBER,
    /** No value. */
    HOST_CHARACTERS,
    /** No value. */
    ADDED_AND_REMOVED,
    /** The local id of a group. */
    GROUP_WITHOUT_NAME,
    /** The local id of a person. */
    INVITATION_WITHOUT_ADDRESS,
    /** The e-mail address. */
    INVITATION_WITHOUT_NAME,

    // Connections and their tokens.

    /** No value. */
    OFFLINE,
    /** No value. */
    CONNECTION_READ_ONLY,
    /** The token’s account, with its id; the one that is open, with its id; the name of that. */
    TOKEN_OF_OTHER_ACCOUNT,
    /** The connection; its account, with its id; the token’s, with its id; the name of the connection’s. */
    CONNECTION_OF_OTHER_ACCOUNT,
    /** The connection. */
    NO_TOKEN_KEPT,
    /** The connection; why, a message. */
    TOKEN_NOT_TAKEN,
    /** The connection; its address. */
    TOKEN_FOR_NO_ADDRESS,
    /** The connection; the token’s address; the connection’s. */
    TOKEN_FOR_OTHER_ADDRESS,
    /** The connection; why, a message. */
    TOKEN_FOR_SESSION,
    /** Why, a message. */
    TOKEN_NOT_FORGOTTEN,
    /** No value. */
    POLICY_UNREADABLE,
    /** A list of the hosts that are allowed; the one that is not. */
    POLICY_FORBIDS_HOST,
    /** The system's message, in brackets, or nothing. */
    DEMO_NOT_STARTED,

    // The keychain.

    /** No value. */
    KEYCHAIN_FORGETFUL,
    /** No value. */
    KEYCHAIN_BUSY,
    /** The seconds. */
    KEYCHAIN_SLOW,
    /** No value. */
    KEYCHAIN_STOPPED,
    /** No value. */
    KEYCHAIN_FAILED,
    /** The most characters. */
    KEYCHAIN_ENTRY_TOO_LONG,
    /** The keychain. */
    KEYCHAIN_SWALLOWED,
    /** The keychain; its own message. */
    KEYCHAIN_REFUSED_READ,
    /** The keychain; its own message. */
    KEYCHAIN_REFUSED_WRITE,
    /** The keychain; its own message. */
    KEYCHAIN_REFUSED_DELETE,
    /** The keychain. */
    KEYCHAIN_LOCKED_READ,
    /** The keychain. */
    KEYCHAIN_LOCKED_WRITE,
    /** The keychain. */
    KEYCHAIN_LOCKED_DELETE,
    /** The keychain. */
    SECRET_SERVICE_SILENT,
    /** The keychain. */
    MACOS_KEYCHAIN_SILENT,
    /** The keychain. */
    WINDOWS_CREDENTIALS_SILENT,

    // Runs: why the rest was not sent.

    /** No value. */
    RUN_UNREACHABLE,
    /** No value. */
    RUN_SLOWED_DOWN,
    /** The days, hours, minutes and seconds that the server asks to wait, only the two largest of them. */
    RUN_PUT_OFF,
    /** No value. */
    RUN_TOKEN_REFUSED,
    /** Why, a message. */
    RUN_STILL_UNKNOWN,

    // Folders and reports.

    /** No value. */
    FOLDER_MISSING,
    /** No value. */
    FOLDER_FORBIDDEN,
    /** No value. */
    FILE_NOT_WRITTEN,
    /** The name. */
    RECIPE_EXISTS,
    /** The folder. */
    FOLDER_UNREADABLE,
    /** The folder. */
    FOLDER_UNWRITABLE,
    /** The folder. */
    FOLDER_UNWRITABLE_OR_FULL,
    /** The folder. */
    FOLDER_NOT_MADE,

    // The workspace of an account on this computer.

    /** No value. */
    WORKSPACE_OPEN_ALREADY,
    /** No value. */
    WORKSPACE_OPEN_ELSEWHERE,
    /** No value. */
    WORKSPACE_OF_NOBODY,
    /** The file; its schema; the latest that is known. */
    WORKSPACE_LATER,
    /** The file. */
    DISK_FULL,
    /** The file. */
    WORKSPACE_UNWRITABLE,
    /** The file. */
    WORKSPACE_BUSY,
    /** The file. */
    WORKSPACE_UNREACHABLE,
    /** The file. */
    WORKSPACE_DISK_FAILED,
    /** The file. */
    WORKSPACE_NO_MEMORY,
    /** The file. */
    WORKSPACE_DAMAGED,
    /** The file. */
    WORKSPACE_FAILED,
    /** The index of the item; the number of the run. */
    JOURNAL_ITEM_MISSING,
    /** The number of the run. */
    JOURNAL_RUN_MISSING,
    /** The number of the snapshot. */
    SNAPSHOT_UNREADABLE,
    /** When it was taken, a time. */
    SNAPSHOT_PASSED_OVER,
    /** For how many refreshes they are kept. */
    SNAPSHOTS_DUE,

    // What was repaired in a damaged workspace.

    /** What was saved; what was lost, or nothing; the damaged file. */
    REPAIRED,
    /** No value. */
    REPAIRED_NOTHING,
    /** How many drafts, runs and snapshots. */
    REPAIRED_SAVED,
    /** What, a list of messages. */
    REPAIRED_LOST,
    /** How many; of how many; the draft. */
    LOST_CHANGES,
    /** The draft. */
    LOST_STEPS,
    /** How many; of how many; the draft of the run; when it was started, a time. */
    LOST_ITEMS,
    /** No value. */
    LOST_DRAFTS,
    /** No value. */
    LOST_JOURNAL,
    /** No value. */
    LOST_REVIEWS,
    /** How many. */
    LOST_SNAPSHOTS,
    /** No value. */
    LOST_SOME_SNAPSHOTS,
    /** The file. */
    REPAIRED_AT_LAST_START,
    /** How many; the file. */
    WRITES_MISSING,

    // The file of the saved connections.

    /** The connection. */
    CONNECTION_TWICE,
    /** Its number in the file; why, a message. */
    CONNECTION_UNREADABLE,
    /** Its number in the file; the property. */
    CONNECTION_PROPERTY_UNREADABLE,
    /** No value. */
    CONNECTION_WITHOUT_ID,
    /** No value. */
    ALIAS_SEED_FORM,
    /** The file; why, a message. */
    PROJECT_UNREADABLE,
    /** The file; why, a message. */
    ANNOTATIONS_UNREADABLE,
    /** The file. */
    SNAPSHOT_FILE_DAMAGED,
    /** The file. */
    SNAPSHOT_FILE_VERSION,
    /** The draft's file. */
    SNAPSHOT_OTHER_DRAFT,
    /** No value. */
    CONNECTION_WITHOUT_ADDRESS,
    /** The file. */
    CONNECTIONS_UNREADABLE,
    /** Where the file is now. */
    CONNECTIONS_PUT_ASIDE,
    /** The file. */
    CONNECTIONS_DAMAGED,
    /** The file. */
    CONNECTIONS_NOT_SAVED,

    // Draft files.

    /** The file. */
    DRAFT_NOT_WRITTEN,
    /** The group. */
    DRAFT_HOLDS_SECRET,
    /** The file. */
    DRAFT_NO_FILE,
    /** No value. */
    DRAFT_WHILE_PRESENTED,
    /** The file. */
    FILE_UNREADABLE,
    /** The most MB. */
    DRAFT_TOO_LARGE,
    /** No value. */
    DRAFT_LATER,
    /** Why, a message. */
    DRAFT_CHANGE_IMPOSSIBLE,
    /** Why, one of the codes that follow. */
    DRAFT_REFUSED,
    /** No value. */
    DRAFT_EMPTY,
    /** No value. */
    DRAFT_OTHER_JSON,
    /** No value. */
    DRAFT_CHANGED_SINCE,
    /** No value. */
    DRAFT_SCHEMA_UNKNOWN,
    /** The id. */
    DRAFT_CHANGES_TWICE,
    /** The id. */
    DRAFT_CHANGES_NOTHING,
    /** No value. */
    DRAFT_ZEROS,
    /** No value. */
    DRAFT_MERGE_MARKS,
    /** No value. */
    DRAFT_NOT_UTF_8,

    // Access reviews as files.
    /** The file. */
    REVIEW_NOT_WRITTEN,
    /** No value. */
    REVIEW_LATER,
    /** Why, one of the codes that follow or of those of draft files. */
    REVIEW_REFUSED,
    /** No value. */
    REVIEW_OTHER_FILE,
    /** No value. */
    REVIEW_CHAIN_BROKEN,
    /** No value. */
    REVIEW_OTHER_ACCOUNT,
    /** No value. */
    REVIEW_OTHER_BEGINNING,

    // Tables of memberships.

    /** No value. */
    TABLE_EMPTY,
    /** No value. */
    TABLE_WITHOUT_USERS,
    /** No value. */
    TABLE_WITHOUT_GROUPS,
    /** No value. */
    TABLE_WITHOUT_ACTIONS,
    /** The two titles. */
    TABLE_COLUMN_TWICE,
    /** No value. */
    TABLE_NOT_UTF_8,
    /** No value. */
    TABLE_IS_WORKBOOK,
    /** The line. */
    TABLE_QUOTE_OPEN,
    /** The most MB. */
    TABLE_TOO_LARGE,

    // JSON in files: the error, as the end of a sentence.

    /** No value. */
    JSON_NO_OBJECT,
    /** No value. */
    JSON_NO_CONNECTIONS,
    /** The field. */
    JSON_NO_TEXT,
    /** The field. */
    JSON_NO_TEXTS,
    /** The field. */
    JSON_NO_LIST,
    /** The field. */
    JSON_NO_NUMBER,
    /** The field. */
    JSON_NO_FLAG,
    /** The field. */
    JSON_NO_SUB_OBJECT,
    /** The field. */
    JSON_NO_ID,
    /** The field. */
    JSON_NO_TIME,
    /** The field. */
    JSON_NO_DURATION,
    /** No value. */
    JSON_NO_PATH,
    /** No value. */
    JSON_OUT_OF_RANGE,
    /** The field; the most characters. */
    JSON_FIELD_TOO_LONG,
    /** The field; what it lists twice. */
    JSON_LISTED_TWICE,
    /** The field. */
    JSON_FIELD_UNKNOWN_KIND,
    /** The field. */
    JSON_FIELD_UNKNOWN,
    /** The kind. */
    JSON_CHANGE_UNKNOWN,
    /** No value. */
    JSON_PART_UNKNOWN,
    /** No value. */
    JSON_PACKED_WRONG,
    /** No value. */
    JSON_BROKEN,
    /** The line; the column. */
    JSON_BROKEN_AT,
    /** No value. */
    JSON_ENDS,
    /** No value. */
    JSON_BEYOND_BOUNDS
}
