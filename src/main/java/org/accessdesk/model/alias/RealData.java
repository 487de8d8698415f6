package org.accessdesk.model.alias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.alias.Words.Word;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The personal and company data of an account, in every form in which they may stand in a text: folded, in another
 * order, with an initial, as the local part of an e-mail address. Words that the app itself uses are no data, and neither are
 * those of the platform's modules: a group called Users or Helpdesk does not make a title of this app or a module a leak.
 */
public final class RealData {
    private static final int SHORTEST_WORD = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z},;]+");
    private final Terms terms;

    private RealData(Terms terms) {
        this.terms = terms;
    }

    /** Collects the data of accounts. */
    public static final class Builder {
        private final Terms.Builder terms = new Terms.Builder();
        private Predicate<String> ordinary;

        /**
         * Nothing yet.
         *
         * @param ordinary whether a folded word is one of the app's own
         */
        public Builder(Predicate<String> ordinary) {
            this.ordinary = ordinary;
        }

        /** The people, groups, buyers, extensions and API tokens of {@code snapshot}, and the account. */
        public Builder add(Snapshot snapshot) {
            var modules = snapshot.modules().stream().flatMap(module -> Words.of(module.name()).words().stream())
                    .map(Word::folded).collect(Collectors.toSet());
            ordinary = ordinary.or(modules::contains);
            text(snapshot.account().name());
            text(snapshot.account().id().value());
            snapshot.users().forEach(this::add);
            snapshot.groups().forEach(this::add);
            snapshot.buyers().forEach(this::add);
            snapshot.extensions().forEach(this::add);
            snapshot.tokens().forEach(this::add);
            return this;
        }

        private void add(AccountUser user) {
            person(user.name());
            email(user.email());
            text(user.id().value());
            var legacy = user.legacyId();
            if (legacy != null) {
                text(legacy.value());
            }
        }

        private void add(UserGroup group) {
            text(group.name());
            text(group.id().value());
            text(group.descriptionText());
            text(group.logoText());
        }

        private void add(Buyer buyer) {
            text(buyer.name());
            text(buyer.id().value());
        }

        private void add(InstalledExtension extension) {
            text(extension.name());
            text(extension.id().value());
        }

        private void add(IssuedToken token) {
            text(token.name());
            text(token.id().value());
        }

        /** A person's name: whole, turned round, with an initial, and each of its parts. */
        public Builder person(String name) {
            var parts = BLANKS.splitAsStream(name).map(part -> Words.of(part).words()).filter(part -> !part.isEmpty())
                    .toList();
            text(name);
            parts.forEach(this::add);
            if (parts.size() > 1) {
                var first = parts.getFirst();
                var last = parts.getLast();
                add(both(last, first));
                add(both(first, last));
                add(List.of(joined(first, last)));
                if (!Words.isCharacter(first.getFirst().folded())) {
                    var initial = List.of(initial(first.getFirst()));
                    add(both(initial, last));
                    add(both(last, initial));
                    add(List.of(joined(initial, last)));
                }
            }
            return this;
        }

        private static List<Word> both(List<Word> one, List<Word> next) {
            return Stream.concat(one.stream(), next.stream()).toList();
        }

        private static Word initial(Word word) {
            return new Word(word.folded().substring(0, word.folded().offsetByCodePoints(0, 1)), 0, 0);
        }

        private static Word joined(List<Word> one, List<Word> next) {
            return new Word(both(one, next).stream().map(Word::folded).collect(Collectors.joining()), 0, 0);
        }

        /** An e-mail address: whole, what stands before its sign, and its domain. */
        public Builder email(String address) {
            var sign = address.lastIndexOf('@');
            text(address);
            if (sign > 0) {
                var local = Words.of(address.substring(0, sign)).words();
                add(local);
                local.forEach(word -> add(List.of(word)));
                var domain = Words.of(address.substring(sign + 1)).words();
                add(domain);
                if (domain.size() > 1) {
                    add(domain.subList(domain.size() - 2, domain.size() - 1));
                }
            }
            return this;
        }

        /** Any text that is a datum as a whole. */
        public Builder text(String text) {
            add(Words.of(text).words());
            return this;
        }

        private void add(List<Word> words) {
            if (tells(words)) {
                terms.add(words);
            }
        }

        /** Whether a text can be told by its words: one that is neither too short nor the app's own is enough. */
        private boolean tells(List<Word> words) {
            var characters = words.stream().map(Word::folded).filter(Words::isCharacter).collect(Collectors.joining());
            return (characters.length() > 1 && !ordinary.test(characters))
                    || words.stream().map(Word::folded).anyMatch(this::isTelling);
        }

        private boolean isTelling(String word) {
            return word.length() >= SHORTEST_WORD && !Words.isCharacter(word) && !ordinary.test(word)
                    && !word.chars().allMatch(Character::isDigit);
        }

        public RealData build() {
            return new RealData(terms.build());
        }
    }

    /** The first datum in {@code text}, as it stands there; empty if there is none. */
    public Optional<String> in(String text) {
        var spans = spans(Words.of(text));
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getFirst().text());
    }

    /** Whether any of these texts has a datum in it. */
    public boolean inAny(Collection<String> texts) {
        return texts.stream().anyMatch(text -> in(text).isPresent());
    }

    /** A datum in a text, from {@code start} to before {@code end}. */
    record Span(String text, int start, int end) {}

    /** The data in a text, in their order; the longest of those that start at one word, none within another. */
    List<Span> spans(Words words) {
        var found = new ArrayList<Span>();
        for (var at = 0; at < words.words().size(); at++) {
            var last = terms.lastFrom(words.words(), at);
            if (last >= 0) {
                found.add(new Span(words.span(at, last), words.words().get(at).start(),
                        words.words().get(last).end()));
                at = last;
            }
        }
        return found;
    }
}
