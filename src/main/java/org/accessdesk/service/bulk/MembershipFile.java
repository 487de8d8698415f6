package org.accessdesk.service.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.accessdesk.model.bulk.MembershipRow;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/**
 * Reads CSV files (RFC 4180) in UTF-8 whose rows are memberships to be added and removed. The cells are separated by commas,
 * semicolons or tabs.
 */
public final class MembershipFile {
    private static final int LARGEST_MB = 64;
    private static final int LARGEST = LARGEST_MB * 1024 * 1024;
    private static final int STEP = 1_000;

    private MembershipFile() {}

    /**
     * Reads a file.
     *
     * @param progress called now and then with the number of lines that are read; may throw to end it
     * @throws InvalidValueException if it cannot be read, with all that is wrong with its first line
     */
    public static MembershipTable read(Path file, IntConsumer progress) {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST + 1), progress);
        } catch (IOException _) {
            throw new InvalidValueException(MessageCode.FILE_UNREADABLE, file);
        }
    }

    /** Reads the content of a file, or a text that was copied from one. */
    public static MembershipTable read(byte[] content, IntConsumer progress) {
        if (content.length > LARGEST) {
            throw new InvalidValueException(MessageCode.TABLE_TOO_LARGE, LARGEST_MB);
        }
        return MembershipTable.of(rows(TableText.of(content), progress));
    }

    private static List<MembershipRow> rows(TableText text, IntConsumer progress) {
        var rows = new ArrayList<MembershipRow>();
        var records = CsvReader.builder().fieldSeparator(text.separator()).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text.content()).iterator();
        var line = 1L;
        try {
            while (records.hasNext()) {
                var read = records.next();
                rows.add(row(read));
                line = read.getStartingLineNumber() + 1;
                if (rows.size() % STEP == 0) {
                    progress.accept(rows.size());
                }
            }
        } catch (CsvParseException _) {
            throw new InvalidValueException(MessageCode.TABLE_QUOTE_OPEN, line);
        }
        return rows;
    }

    private static MembershipRow row(CsvRecord read) {
        return new MembershipRow(read.getStartingLineNumber(), read.getFields());
    }
}
