package org.accessdesk.service.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.model.Printable;
import org.accessdesk.service.review.report.Report;
import org.accessdesk.service.review.report.Report.TextMark;
import org.accessdesk.service.review.report.Report.TextRun;
import org.accessdesk.service.review.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final String HOSTILE = "<script>alert('1')</script> **bold** [x](javascript:1) # a | b\n# c";

    private static Report report(String text) {
        return new Report(text, "en", ", ",
                List.of(new Report.ReportPart.SectionHeading(text), new Report.ReportPart.Paragraph(text),
                        new Report.ReportPart.Warning(text),
                        new Report.ReportPart.Facts(List.of(new Report.ReportFact(text, text))),
                        new Report.ReportPart.ChangeEntry(text, "USR-1", text,
                                List.of(new Report.ReportLine(text,
                                        List.of(new TextRun(text, TextMark.KEPT), new TextRun(text, TextMark.ADDED),
                                                new TextRun(text, TextMark.REMOVED)))),
                                List.of(text))));
    }

    @Test
    void markdownMarksWhatIsAddedAndRemoved() {
        assertThat(ReportFormat.MARKDOWN.write(report("Finance"))).contains("# Finance\n",
                "- Finance: Finance, **\\+ Finance**, ~~Finance~~\n", "### Finance (USR\\-1)");
    }

    @Test
    void htmlMarksWhatIsAddedAndRemoved() {
        assertThat(ReportFormat.HTML.write(report("Finance"))).startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<ins>+ Finance</ins>", "<del>Finance</del>", "@media print", "default-src 'none'");
    }

    @Test
    void hostileNamesStayText() {
        assertThat(ReportFormat.HTML.write(report(HOSTILE))).doesNotContain("<script", "alert('1')");
        assertThat(ReportFormat.MARKDOWN.write(report(HOSTILE)).lines()).allSatisfy(line -> {
            var unescaped = line.replaceAll("\\\\.", "").replaceFirst("^(#{1,3}|>|-) ", "");
            assertThat(unescaped).doesNotContain("<", "[", "]", "#", "|", "_", "`");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/x", "HTTPS://evil.example", "www.evil.example",
            "mailto:a@evil.example",
            "a@evil.example", "@admins", "see #123", "acme/repo#4", "GH-12", "(http://a.example)`b``c"})
    void linksAndMentionsAreCodeInMarkdown(String text) {
        ReportFormat.MARKDOWN.write(report(text)).lines().forEach(line -> assertThat(
                line.replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "").replace("USR\\-1", ""))
                .doesNotContain("://", "www", "@", "mailto", "123", "repo", "12"));
    }

    @ParameterizedTest
    @EnumSource
    void nothingHidesOrTurnsTheDirection(ReportFormat format) {
        var text = format.write(report("a\u202Egnillib\u2066\u200B\u001b[2J\u2028b\n## c\td"));
        assertThat(text.codePoints().filter(c -> c != '\n').noneMatch(Printable::isUnsafe)).isTrue();
        assertThat(text).contains("202E").doesNotContain("\n## c");
    }

    @Test
    void whatIsReadFromTheRightIsIsolated() {
        var name = "\u05DB\u05E1\u05E4\u05D9\u05DD";
        assertThat(ReportFormat.HTML.write(report(name))).contains("<ins>+ <bdi>" + name + "</bdi></ins>",
                "<title>" + name + "</title>");
        assertThat(ReportFormat.MARKDOWN.write(report(name))).contains("- \u2068" + name + "\u2069: \u2068" + name
                + "\u2069, **\\+ \u2068");
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreMasked(ReportFormat format) {
        assertThat(format.write(report("see idt:TKN-1111-1111:verysecretvalue"))).doesNotContain("verysecretvalue");
    }

    @ParameterizedTest
    @EnumSource
    void theSameReviewIsTheSameText(ReportFormat format) {
        assertThat(format.write(report(HOSTILE))).isEqualTo(format.write(report(HOSTILE)));
    }
}
