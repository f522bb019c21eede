package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.kontor.catalog.gateway.SearchText;

/** Words of names and descriptions that a misspelt one can mean: one slip in a short word, two in a longer one. */
final class Corrections {

    private static final int LONG = 7;

    private Corrections() {}

    /** The most frequent last; empty when the word occurs as it is. */
    static Collection<String> of(Snapshot snapshot, String word) throws IOException {
        Map<Integer, String> byFrequency = new TreeMap<>();
        for (String field : new String[] {Fields.NAME, Fields.ABOUT}) {
            Terms terms = MultiTerms.getTerms(snapshot.reader, field);
            if (terms == null) {
                continue;
            }
            String stem = SearchText.stem(word);
            if (snapshot.reader.docFreq(new Term(field, stem)) > 0) {
                return java.util.List.of();
            }
            TermsEnum near = new FuzzyTermsEnum(terms, new Term(field, stem), stem.length() < LONG ? 1 : 2, 0, true);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String candidate = term.utf8ToString();
                if (SearchText.letters(candidate)) {
                    byFrequency.put(near.docFreq(), candidate);
                }
            }
        }
        return byFrequency.values();
    }
}
