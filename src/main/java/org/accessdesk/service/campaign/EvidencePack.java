package org.accessdesk.service.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.review.report.Report;
import org.accessdesk.service.review.report.ReportFormat;
import org.accessdesk.store.file.CampaignFile;

/**
 * What proves an access review, as one ZIP file: the memberships and the chain of decisions as CSV, a report as HTML that loads
 * nothing, and the review itself, whose hashes can be checked.
 *
 * @param at the time of the files in it
 */
public record EvidencePack(CsvTable memberships, CsvTable decisions, Report report, Account account,
        Campaign campaign, Instant at) {

    /** The suffix of its name. */
    public static final String SUFFIX = ".zip";

    /** Writes it; secrets are masked, and no cell is a formula. */
    public void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "memberships.csv", memberships.text());
            put(zip, "decisions.csv", decisions.text());
            put(zip, "report.html", ReportFormat.HTML.write(report));
            put(zip, "review" + CampaignFile.SUFFIX, new CampaignFile(account, campaign).text());
        }
    }

    private void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
