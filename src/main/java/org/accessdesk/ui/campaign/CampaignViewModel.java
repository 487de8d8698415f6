package org.accessdesk.ui.campaign;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignStanding;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.service.base.State;
import org.accessdesk.service.campaign.Campaigns;
import org.accessdesk.service.campaign.Campaigns.ReturnedFile;
import org.accessdesk.service.export.FileExport;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.table.NoRows;
import org.accessdesk.ui.kit.table.ShownRows;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The access reviews of the account: one of them is shown and decided, row by row. */
public final class CampaignViewModel {
    private final Workspace workspace;
    private final Campaigns campaigns;
    private final Clock clock;
    private final ExportNotices notices;
    private final NewCampaignViewModel form = new NewCampaignViewModel();
    private final ShownRows<MembershipKey, CampaignRow> rows = new ShownRows<>(new NoRows<>());
    private final BooleanProperty undecidedOnly = new SimpleBooleanProperty();
    private final StringProperty reviewer = new SimpleStringProperty("");
    private final StringProperty remark = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CampaignContent> content = new ReadOnlyObjectWrapper<>(
            new CampaignContent(List.of(), null, "", "", false, true));
    private final List<State.Subscription> subscriptions;
    private @Nullable CampaignId chosen;
    private boolean beginning;
    /** What the rows show; null for nothing. */
    private @Nullable CampaignStanding standing;
    private boolean onlyUndecided;
    /** The places of the shown memberships. */
    private int[] places = {};
    /** The review that is deleted if that is asked for once more. */
    private @Nullable CampaignId deleting;
    private String notice = "";
    private boolean fault;

    /** @param notices tells what became of files */
    public CampaignViewModel(Workspace workspace, Clock clock, ExportNotices notices) {
        this.workspace = workspace;
        this.campaigns = workspace.campaigns();
        this.clock = clock;
        this.notices = notices;
        undecidedOnly.subscribe(_ -> update());
        subscriptions = List.of(campaigns.state().observe(_ -> update()),
                workspace.directory().state().observe(state -> {
                    form.show(state.snapshot());
                    if (reviewer.get().isBlank()) {
                        reviewer.set(campaigns.reviewer());
                    }
                }));
        if (campaigns.state().value().all().isEmpty()) {
            startNew();
        }
    }

    /** What to show beside the memberships. */
    public ReadOnlyObjectProperty<CampaignContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The memberships of the chosen review, the greatest risk first. */
    public ObservableList<CampaignRow> rows() {
        return rows;
    }

    /** Whether only what is not decided is shown. */
    public BooleanProperty undecidedOnlyProperty() {
        return undecidedOnly;
    }

    /** Who decides. */
    public StringProperty reviewerProperty() {
        return reviewer;
    }

    /** The remark on the next decision. */
    public StringProperty remarkProperty() {
        return remark;
    }

    /** The form for a new review. */
    public NewCampaignViewModel form() {
        return form;
    }

    private Optional<Campaign> current() {
        var all = campaigns.state().value();
        return chosen == null ? all.all().stream().reduce((_, last) -> last)
                : all.find(chosen).or(() -> all.all().stream().reduce((_, last) -> last));
    }

    /** Shows another review. */
    public void choose(CampaignId id) {
        if (current().filter(campaign -> campaign.id().equals(id)).isEmpty()) {
            chosen = id;
            beginning = false;
            tell("", false);
        }
    }

    /** Shows the form for a new review. */
    public void startNew() {
        beginning = true;
        form.reset(Texts.format("campaign.name.suggested", Dates.day(clock.instant())));
        tell("", false);
    }

    /** Leaves the form; nothing begins. */
    public void cancelNew() {
        beginning = false;
        update();
    }

    /** Begins the review of the form. */
    public void begin() {
        if (form.contentProperty().get().canBegin()) {
            campaigns.begin(form.nameProperty().get().strip(), form.scope(), campaign -> {
                chosen = campaign.id();
                beginning = false;
                tell("", false);
            });
        }
    }

    /**
     * Decides on {@code row}, with the remark, which is used up by it.
     *
     * @return whether it is decided now; it is not if nobody is named who decides
     */
    public boolean decide(CampaignRow row, ReviewAnswer answer) {
        var by = reviewer.get().strip();
        var campaign = current();
        if (by.isEmpty() || campaign.isEmpty()) {
            tell(Texts.get("campaign.noReviewer"), true);
            return false;
        }
        tell("", false);
        campaigns.decide(campaign.get().id(), row.key(), by, answer, remark.get().strip());
        remark.set("");
        return true;
    }

    /** Makes a draft of what is to be removed and opens it. */
    public void makeDraft() {
        current().ifPresent(campaign -> campaigns.makeDraft(campaign,
                Texts.format("campaign.draft.reason", campaign.name(), campaign.head())).ifPresentOrElse(
                        plan -> tell(CampaignTexts.made(plan), false),
                        () -> tell(Texts.get("campaign.form.unknown"), true)));
    }

    /** The suggested name of a file of the chosen review, without its suffix. */
    public String fileName() {
        return current().map(campaign -> campaign.name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""))
                .filter(name -> !name.isEmpty()).orElse("access-review");
    }

    /** Whether files are possible; a presentation shows aliases, and tells so. */
    public boolean allowsFiles() {
        if (workspace.isPresented()) {
            tell(Texts.get("campaign.presented"), true);
        }
        return !workspace.isPresented();
    }

    /** Writes the chosen review to {@code file}, for a reviewer. */
    public void handOut(Path file) {
        if (allowsFiles()) {
            current().ifPresent(campaign -> campaigns.handOut(campaign, file,
                    why -> why.ifPresentOrElse(problem -> notices.notExported(file, problem),
                            () -> notices.exported(file))));
        }
    }

    /** Takes back what a reviewer decided in {@code file}, or a review that is not here yet. */
    public void takeBack(Path file) {
        if (allowsFiles()) {
            var by = reviewer.get().isBlank() ? campaigns.reviewer() : reviewer.get().strip();
            campaigns.takeBack(file, by, this::tell);
        }
    }

    private void tell(ReturnedFile returned) {
        switch (returned) {
            case ReturnedFile.NewReview(var campaign) -> {
                chosen = campaign.id();
                beginning = false;
                tell(Texts.format("campaign.taken.new", Names.line(campaign.name())), false);
            }
            case ReturnedFile.MergedReview(var merge) -> {
                chosen = merge.merged().id();
                beginning = false;
                tell(Texts.format("campaign.taken", merge.taken(), merge.disagreed().size()), false);
            }
            case ReturnedFile.RefusedReview(var why) -> tell(Messages.of(why), true);
        }
    }

    /** Writes the evidence of the chosen review to {@code file}. */
    public void proveTo(Path file) {
        var account = workspace.directory().token().account();
        if (allowsFiles()) {
            current().ifPresent(campaign -> {
                var texts = new EvidenceTexts(account, campaign, clock.instant());
                new FileExport(workspace.tasks()).writeContent(file, out -> texts.pack().writeTo(out),
                        () -> notices.exported(file), why -> notices.notExported(file, why));
            });
        }
    }

    /** Deletes the chosen review when it is asked for twice one after the other; the first time tells what is lost. */
    public void delete() {
        current().ifPresent(campaign -> {
            if (campaign.id().equals(deleting)) {
                tell("", false);
                campaigns.delete(campaign.id());
            } else {
                tell(Texts.format("campaign.delete.again", Names.line(campaign.name()), campaign.decisions().size()),
                        true);
                deleting = campaign.id();
            }
        });
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
    }

    private void tell(String text, boolean isFault) {
        notice = text;
        fault = isFault;
        deleting = null;
        update();
    }

    private void update() {
        var state = campaigns.state().value();
        var campaign = current();
        var problem = state.problem().map(Messages::of).orElse("");
        var progress = show(campaign.orElse(null));
        content.set(new CampaignContent(
                state.all().stream().map(one -> new Choice<>(one.id(), Names.line(one.name()))).toList(),
                campaign.map(Campaign::id).orElse(null), progress, problem.isEmpty() ? notice : problem,
                fault || !problem.isEmpty(), beginning || campaign.isEmpty()));
    }

    /** Shows what is decided in {@code campaign}, looking only at the decisions since; how far it is in words. */
    private String show(@Nullable Campaign campaign) {
        var before = standing;
        if (campaign == null) {
            standing = null;
            places = new int[0];
            rows.show(new NoRows<>(), new int[0]);
            return "";
        }
        var now = before == null ? CampaignStanding.of(campaign) : before.after(campaign);
        if (before == null || !before.campaign().id().equals(campaign.id())) {
            campaigns.prepare(campaign);
        }
        if (!now.equals(before) || onlyUndecided != undecidedOnly.get()) {
            standing = now;
            onlyUndecided = undecidedOnly.get();
            show(new CampaignRows(now), now.goesOn(before));
        }
        return EvidenceTexts.progress(now);
    }

    private void show(CampaignRows source, boolean sameReview) {
        var next = source.places(onlyUndecided);
        if (!sameReview || !Arrays.equals(next, places)) {
            // Others are where the selected row was: a decision is for good, so none of them stays selected.
            rows.show(new NoRows<>(), new int[0]);
        }
        places = next;
        rows.show(source, next);
    }
}
