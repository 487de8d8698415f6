package org.accessdesk.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.CampaignJson;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import tools.jackson.databind.node.ObjectNode;

/**
 * An access review as a file, on which a reviewer works before it is taken back: JSON with all memberships, all decisions and a hash of
 * the content; never a token.
 *
 * @param account the account whose memberships are reviewed
 */
public record CampaignFile(Account account, Campaign campaign) {

    /** The suffix of its name. */
    public static final String SUFFIX = ".accessreview";
    private static final String FORMAT = "access-desk-access-review";
    private static final int SCHEMA = 1;
    private static final int LARGEST_MB = 64;
    private static final int LARGEST = LARGEST_MB * 1024 * 1024;

    /** The text of the file; equal reviews give equal texts. */
    public String text() {
        var review = CampaignJson.write(campaign);
        review.set("decisions", JsonText.array(campaign.decisions().stream().map(CampaignJson::write).toList()));
        var content = JsonText.object().put("format", FORMAT).put("schema", SCHEMA).put("hash", "");
        content.set("account", AccountJson.write(account));
        content.set("review", review);
        content.put("hash", Format.hash(content));
        return JsonText.lines(content);
    }

    /**
     * Writes it to {@code file}, replacing that; a failure leaves it as it was.
     *
     * @throws StoreException if it cannot be written
     */
    public void write(Path file) throws StoreException {
        try {
            AtomicFile.write(file, text());
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.REVIEW_NOT_WRITTEN, file), e);
        }
    }

    /**
     * Reads a file, and changes nothing.
     *
     * @throws StoreException if it cannot be read or is not a complete, unmodified access review of this version
     */
    public static CampaignFile read(Path file) throws StoreException {
        try {
            // A pipe or a device may never end, or never begin.
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw new StoreException(MessageCode.REVIEW_REFUSED, Message.of(MessageCode.REVIEW_OTHER_FILE));
            }
            try (var in = Files.newInputStream(file)) {
                return read(in.readNBytes(LARGEST + 1));
            }
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.FILE_UNREADABLE, file), e);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @throws StoreException as {@link #read(Path)}
     */
    public static CampaignFile read(byte[] content) throws StoreException {
        try {
            if (content.length > LARGEST) {
                throw new BadJsonException(MessageCode.REVIEW_OTHER_FILE);
            }
            var file = JsonText.parse(DraftText.of(content));
            checkFormat(file);
            file.only("format", "schema", "hash", "account", "review");
            return new CampaignFile(AccountJson.read(file.object("account")), campaign(file.object("review")));
        } catch (InvalidValueException e) {
            throw new StoreException(MessageCode.REVIEW_REFUSED, e.problem());
        }
    }

    private static void checkFormat(JsonReader file) throws StoreException {
        if (!file.node().path("format").asString("").equals(FORMAT)) {
            throw new BadJsonException(MessageCode.REVIEW_OTHER_FILE);
        }
        if (file.number("schema") > SCHEMA) {
            throw new StoreException(MessageCode.REVIEW_LATER);
        }
        if (!file.text("hash").equals(Format.hash((ObjectNode) file.node()))) {
            throw new BadJsonException(MessageCode.DRAFT_CHANGED_SINCE);
        }
    }

    private static Campaign campaign(JsonReader json) {
        var begun = CampaignJson.read(json);
        var decisions = json.objects("decisions").stream().map(CampaignJson::decision).toList();
        var keys = CampaignJson.keys(begun);
        var campaign = begun.withChain(decisions);
        if (!decisions.stream().allMatch(decision -> keys.contains(decision.key()))
                || campaign.firstBroken().isPresent()) {
            throw new BadJsonException(MessageCode.REVIEW_CHAIN_BROKEN);
        }
        return campaign;
    }
}
