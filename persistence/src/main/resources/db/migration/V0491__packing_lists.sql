-- What lies in a parcel, as soon as it is to be packed.
alter table document.document drop constraint document_kind_check;
alter table document.document add constraint document_kind_check
  check (kind in ('ORDER_CONFIRMATION', 'DELIVERY_NOTE', 'PACKING_LIST'));
