-- Who browses a category does not come across articles that stand in a hidden one below it: they are indexed anew.
create index category_hidden on catalog.category (id) where not published;

select catalog.product_changed(array(
  with recursive hidden as (
    select id from catalog.category where not published
    union
    select c.id from hidden join catalog.category c on c.parent_id = hidden.id)
  select p.id from catalog.product p join hidden on hidden.id = p.category_id
  union select s.product_id from catalog.product_place s join hidden on hidden.id = s.category_id));
