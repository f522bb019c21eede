package org.kontor.kernel.foreign;

/** A workbook unpacks to more than it may. */
public final class WorkbookTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytes;

    WorkbookTooLarge(long bytes) {
        super("The workbook unpacks to more than " + bytes + " bytes");
        this.bytes = bytes;
    }

    /** How many there were when it was noticed. */
    public long bytes() {
        return bytes;
    }
}
