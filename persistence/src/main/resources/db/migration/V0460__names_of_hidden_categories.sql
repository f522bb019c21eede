-- Nobody finds by the name of a category that is not published, nor by one below it: articles there are indexed anew.
select catalog.product_changed(array(
  with recursive hidden as (
    select id from catalog.category where not published
    union
    select c.id from hidden join catalog.category c on c.parent_id = hidden.id)
  select p.id from catalog.product p join hidden on hidden.id = p.category_id));
