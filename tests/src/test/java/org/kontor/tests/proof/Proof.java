package org.kontor.tests.proof;

/** One named claim that can be measured again by anybody. */
@FunctionalInterface
public interface Proof {

    /** Measures; prints tables as it goes, and answers the figures with the verdict. */
    Verdict run(ProofInput input) throws Exception;
}
