package org.kontor.ops.event;

/** Takes one sort of the files that come with an import, each before the lines that name it. */
public interface FileTaker {

    /** Code of the kind of import. */
    String kind();

    /** Whether it takes those that are named as pictures, or else as documents. */
    boolean pictures();

    /**
     * Looks at a file and keeps what is needed of it; in a dry run nothing. Called without a transaction.
     *
     * @throws org.kontor.kernel.RuleViolated when it cannot be taken
     */
    FileTaken take(String name, byte[] bytes, boolean dryRun);
}
