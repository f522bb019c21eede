package org.kontor.verification.gateway;

import java.util.List;
import org.kontor.verification.model.screening.ScreeningRepository.Hit;

/** @param lists with their versions, as people read them; empty when there were none to compare with */
public record ScreeningAnswer(String lists, List<Hit> hits) {

    public ScreeningAnswer {
        hits = List.copyOf(hits);
    }
}
