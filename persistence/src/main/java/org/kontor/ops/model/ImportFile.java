package org.kontor.ops.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A file that somebody handed in. Its bytes lie in pieces; only a complete file can be taken. */
@Entity
@Table(schema = "ops", name = "import_file")
@SequenceGenerator(name = "import_file_seq", schema = "ops", sequenceName = "import_file_seq", allocationSize = 50)
public class ImportFile {

    private static final int MAX_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_file_seq")
    private Long id;

    private String name;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private byte[] sha256;
    private boolean complete;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Version
    private long version;

    protected ImportFile() {}

    /**
     * @param name as the sender calls it; only its last part is kept, for people to recognise it
     */
    public ImportFile(String name, String receivedBy, Instant receivedAt) {
        this.name = plain(name);
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    private static String plain(String name) {
        String text = name == null ? "" : name;
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? "import.csv" : clean.substring(0, Math.min(clean.length(), MAX_NAME));
    }

    /** All pieces are here. */
    public void finish(long size, byte[] digest) {
        this.sizeBytes = size;
        this.sha256 = digest.clone();
        this.complete = true;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean complete() {
        return complete;
    }
}
