package org.kontor.requisition.model;

import org.kontor.kernel.Rule;

/** What requisition lists must obey. */
public enum RequisitionRule implements Rule {
    ONLY_BUYERS_HAVE_LISTS("requisition.only-buyers-have-lists", 403),
    LIST_NOT_FOUND("requisition.list-not-found", 404),
    ITEM_NOT_FOUND("requisition.item-not-found", 422),
    SHARE_NOT_FOUND("requisition.share-not-found", 404),
    LINK_NOT_FOUND("requisition.link-not-found", 404),
    LINK_DAYS_OUT_OF_BOUNDS("requisition.link-days-out-of-bounds", 422),
    TOO_MANY_LINKS("requisition.too-many-links", 422),
    ACCESS_TOO_LOW("requisition.access-too-low", 403),
    BODY_INCOMPLETE("requisition.body-incomplete", 422),
    NAME_MISSING("requisition.name-missing", 422),
    NO_LIST_CHOSEN("requisition.no-list-chosen", 422),
    FOLDER_TOO_LONG("requisition.folder-too-long", 422),
    NAME_TOO_LONG("requisition.name-too-long", 422),
    NOTE_TOO_LONG("requisition.note-too-long", 422),
    NAME_TAKEN("requisition.name-taken", 422),
    TOO_MANY_LISTS("requisition.too-many-lists", 422),
    TOO_MANY_ITEMS("requisition.too-many-items", 422),
    NOTHING_CHOSEN("requisition.nothing-chosen", 422),
    COLLEAGUE_NOT_FOUND("requisition.colleague-not-found", 422),
    CHANGED_MEANWHILE("requisition.changed-meanwhile", 409);

    private final String key;
    private final int status;

    RequisitionRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
