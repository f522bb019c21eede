-- The newest entries behind one person, one unit or one budget, without reading all of the company's.
create index budget_entry_of_person on approval.budget_entry (company_id, person_id, at desc) where order_number is not null;
create index budget_entry_of_unit on approval.budget_entry (company_id, unit_id, at desc) where order_number is not null;
create index budget_entry_of_budget on approval.budget_entry (budget_id, at desc) where order_number is not null;
