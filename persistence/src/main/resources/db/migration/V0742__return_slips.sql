-- What lies in a parcel that comes back.
alter table document.document drop constraint document_kind_check;
alter table document.document add constraint document_kind_check
  check (kind in ('ORDER_CONFIRMATION', 'DELIVERY_NOTE', 'PACKING_LIST', 'RETURN_SLIP'));
