package org.kontor.ops.event;

import java.io.Serializable;

/**
 * A file that can be taken.
 *
 * @param hash what is kept of it, by content
 * @param name as it will be called; null for a picture
 * @param mediaType null for a picture
 * @param content null when whoever takes it keeps it already, and in a dry run
 */
public record FileTaken(String hash, String name, String mediaType, byte[] content) implements Serializable {

    /** A picture, which is kept as it was made anew. */
    public static FileTaken picture(String hash) {
        return new FileTaken(hash, null, null, null);
    }
}
