package io.tributary.portal.programs;

import io.tributary.commissions.PlanBooks;
import io.tributary.commissions.Terms;
import io.tributary.pages.Language;
import io.tributary.program.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is agreed with an affiliate, read for people. */
@ApplicationScoped
public class AgreedTerms {

    private final PlanBooks books;
    private final Language language;
    private final InstantSource clock;

    AgreedTerms(PlanBooks books, Language language, InstantSource clock) {
        this.books = books;
        this.language = language;
        this.clock = clock;
    }

    /** One way to earn: for what, and when it can be paid out. */
    public record Term(String earned, String held) {}

    /** What the affiliate is paid by in the program now; nothing where no plan applies. */
    public List<Term> now(UUID programId, UUID affiliateId) {
        return books.ofProgram(programId)
                .at(affiliateId, clock.instant())
                .map(terms -> terms(programId, terms))
                .orElse(List.of());
    }

    private List<Term> terms(UUID programId, Terms terms) {
        var sentences = sentences(EventType.ofProgram(programId), terms.currency());
        return terms.components().stream()
                .map(component -> new Term(sentences.earned(component), sentences.held(component)))
                .toList();
    }

    /** Sentences about plans of one program and currency, in the language of the request. */
    public TermsSentences sentences(Collection<EventType> eventTypes, String currency) {
        return new TermsSentences(language.messages(TermsMessages.class), eventTypes, currency);
    }
}
