package org.kontor.ops.model.files;

import java.io.Serializable;

/** A file by the name that lines have for it. @param picture whether as a picture or as a document */
public record NamedFile(boolean picture, String name) implements Serializable {}
