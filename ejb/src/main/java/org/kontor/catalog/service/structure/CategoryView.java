package org.kontor.catalog.service.structure;

/** A category as staff edit it. @param parent code of the one above; empty at the top */
public record CategoryView(
        String code, String nameEn, String nameZh, String parent, boolean published, long version, long articles) {}
