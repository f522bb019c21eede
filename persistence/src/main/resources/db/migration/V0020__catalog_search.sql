-- What is searched. Kept by triggers, so that a product is findable at once whoever wrote it: a page, an import, a fill.
-- All rules about words stand here once; queries are cut into words by the same functions as products.

-- Numbers within words are sorted as numbers: M8 before M10.
create collation catalog.en (provider = icu, locale = 'en-u-kn-true');
create collation catalog.zh (provider = icu, locale = 'zh-u-co-pinyin-kn-true');

-- A part number as people compare them: full-width forms made ordinary, letters small, everything else dropped.
create function catalog.part_key(part text) returns text
language sql immutable parallel safe returns null on null input
return regexp_replace(lower(normalize(part, nfkc)), '[^[:alnum:]]', '', 'g');

-- Text before it is cut: one form per character, no accents, "M8 x 40" and "M8×40" alike, "DIN912" and "DIN 912" alike,
-- a decimal comma made a point.
create function catalog.search_text(raw text) returns text
language sql stable parallel safe returns null on null input
return
  regexp_replace(
  regexp_replace(
  regexp_replace(
  regexp_replace(
    lower(public.unaccent(normalize(raw, nfkc))),
    '(\d)\s*[x×*✕]\s*(?=\d)', '\1x', 'g'),
    '\m(iso|din|en|iec|gb|ansi|asme|astm|bs|jis)[ /-]*(?=\d)', '\1 ', 'g'),
    '(\d),(?=\d)', '\1.', 'g'),
    '(\d)\s*(mm2|mm²)\M', '\1 mm2', 'g');

-- Screws and screw, gloves and glove; not glass, not class.
create function catalog.search_stem(word text) returns text
language sql immutable parallel safe returns null on null input
return case when word ~ '^[a-z]{3,}[^s''u]s$' then left(word, -1) else word end;

-- Words of a product: Latin words without the plural's s, words joined by hyphens as parts and as a whole, dimensions
-- as a whole and as parts, and for Chinese every pair of characters and every character at the end of a run.
create function catalog.search_words(raw text) returns setof text
language plpgsql stable parallel safe returns null on null input as $$
declare
  cut text := catalog.search_text(raw);
begin
  return query select catalog.search_stem(m[1])
    from regexp_matches(cut, '([^\W_\u3400-\u9fff\uf900-\ufaff]+(?:\.\d[^\W_\u3400-\u9fff\uf900-\ufaff]*)*)', 'g') m;
  if cut ~ '\w[''_/-]\w' then
    return query select regexp_replace(m[1], '[''_/-]', '', 'g')
      from regexp_matches(cut,
        '((?:[^\W_\u3400-\u9fff\uf900-\ufaff]|\.(?=\d))+(?:[''_/-](?:[^\W_\u3400-\u9fff\uf900-\ufaff]|\.(?=\d))+)+)', 'g') m;
  end if;
  if cut ~ '\dx\d' then
    return query select unnest(m) from regexp_matches(cut, '([a-z]*\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)', 'g') m;
  end if;
  if cut ~ '[\u3400-\u9fff\uf900-\ufaff]' then
    return query select substr(run[1], place, 2)
      from regexp_matches(cut, '([\u3400-\u9fff\uf900-\ufaff]+)', 'g') run, generate_series(1, length(run[1])) place;
  end if;
end $$;

-- Words with places, the weight tells where they stand: A name, B what the product is made of and belongs to, D text.
create function catalog.search_vector(raw text, weight "char") returns tsvector
language sql stable parallel safe
return coalesce(
  (select setweight(string_agg('''' || left(replace(word, '\', ''), 100) || ''':' || least(place, 16000), ' ')::tsvector, weight)
   from (select word, row_number() over () as place from catalog.search_words(left(raw, 20000)) word) words
   where word !~ ''''), ''::tsvector);

create table catalog.product_search (
  product_id bigint primary key references catalog.product (id) on delete cascade,
  sku_key text not null,
  maker_key text,
  gtin text,
  -- Equal for articles that differ in size only: same category, same words in every attribute that is not a number.
  family text not null,
  document tsvector not null
);
create index product_search_document on catalog.product_search using gin (document);
create index product_search_sku on catalog.product_search (sku_key text_pattern_ops);
create index product_search_maker on catalog.product_search (maker_key text_pattern_ops);
create index product_search_keys on catalog.product_search using gin (sku_key public.gin_trgm_ops, maker_key public.gin_trgm_ops);
create index product_search_gtin on catalog.product_search (gtin) where gtin is not null;
create index product_search_family on catalog.product_search (family);

-- Latin words that occur in some product, for "showing results for". Words are only added: a word of nothing finds nothing
-- and is then not proposed.
create table catalog.search_word (
  word text primary key
);
create index search_word_trigrams on catalog.search_word using gin (word public.gin_trgm_ops);

create function catalog.refresh_search(products bigint[]) returns void
language plpgsql as $$
begin
  insert into catalog.product_search as kept (product_id, sku_key, maker_key, gtin, family, document)
  select p.id, catalog.part_key(p.sku), nullif(catalog.part_key(p.manufacturer_number), ''), p.gtin,
    md5(concat_ws('|', p.category_id, p.manufacturer, coalesce(a.fixed, p.sku))),
    catalog.search_vector(p.name_en || ' ' || coalesce(p.name_zh, ''), 'A')
    || catalog.search_vector(concat_ws(' ', a.words, p.manufacturer, p.sku, c.words), 'B')
    || coalesce(setweight(('''' || nullif(catalog.part_key(p.sku), '') || ''':1')::tsvector, 'B'), ''::tsvector)
    || catalog.search_vector(concat_ws(' ', p.text_en, p.text_zh), 'D')
  from catalog.product p
  left join lateral (
    select string_agg(concat_ws(' ', v.value_en, nullif(v.value_zh, v.value_en)), ' ' order by v.attribute_id) as words,
      string_agg(v.attribute_id || '=' || v.value_en, '|' order by v.attribute_id)
        filter (where v.value_number is null) as fixed
    from catalog.product_attribute v where v.product_id = p.id) a on true
  left join lateral (
    with recursive up as (
      select g.id, g.parent_id, g.name_en, g.name_zh, 1 as depth from catalog.category g where g.id = p.category_id
      union all
      select g.id, g.parent_id, g.name_en, g.name_zh, up.depth + 1
      from up join catalog.category g on g.id = up.parent_id where up.depth < 20)
    select string_agg(name_en || ' ' || name_zh, ' ' order by depth) as words from up) c on true
  where p.id = any (products)
  order by p.id
  on conflict (product_id) do update
    set sku_key = excluded.sku_key, maker_key = excluded.maker_key, gtin = excluded.gtin, family = excluded.family,
      document = excluded.document
    where (kept.sku_key, kept.maker_key, kept.gtin, kept.family, kept.document)
      is distinct from (excluded.sku_key, excluded.maker_key, excluded.gtin, excluded.family, excluded.document);

  insert into catalog.search_word (word)
  select distinct w.lexeme
  from catalog.product_search s cross join lateral unnest(s.document) w
  where s.product_id = any (products) and w.lexeme ~ '^[a-z]{4,30}$'
    and not exists (select from catalog.search_word known where known.word = w.lexeme)
  order by w.lexeme
  on conflict do nothing;
end $$;

create function catalog.on_product_written() returns trigger language plpgsql as $$
begin
  perform catalog.refresh_search(array(select id from written));
  return null;
end $$;
create trigger product_inserted after insert on catalog.product
  referencing new table as written for each statement execute function catalog.on_product_written();
create trigger product_updated after update on catalog.product
  referencing new table as written for each statement execute function catalog.on_product_written();

create function catalog.on_attribute_written() returns trigger language plpgsql as $$
begin
  perform catalog.refresh_search(array(select distinct product_id from written));
  return null;
end $$;
create trigger product_attribute_inserted after insert on catalog.product_attribute
  referencing new table as written for each statement execute function catalog.on_attribute_written();
create trigger product_attribute_updated after update on catalog.product_attribute
  referencing new table as written for each statement execute function catalog.on_attribute_written();
create trigger product_attribute_deleted after delete on catalog.product_attribute
  referencing old table as written for each statement execute function catalog.on_attribute_written();

-- A category renamed or moved is rare: all below it are read again.
create function catalog.on_category_written() returns trigger language plpgsql as $$
begin
  perform catalog.refresh_search(array(
    with recursive down as (
      select id from written
      union
      select g.id from down join catalog.category g on g.parent_id = down.id)
    select p.id from catalog.product p join down on down.id = p.category_id));
  return null;
end $$;
create trigger category_updated after update on catalog.category
  referencing new table as written for each statement execute function catalog.on_category_written();

-- What somebody typed, as a condition on documents: every word must occur. The last word may be unfinished; with
-- all_open every word may be.
create function catalog.search_query(raw text, last_open boolean, all_open boolean) returns tsquery
language plpgsql stable parallel safe returns null on null input as $$
declare
  terms text[] := '{}';
  word text;
  piece text;
  part text;
  parts text[];
begin
  for piece in
    select m[1] from regexp_matches(catalog.search_text(raw),
      '([[:alnum:]]+(?:[.''_/-][[:alnum:]]+)*)', 'g') m
  loop
    if piece ~ '[\u3400-\u9fff\uf900-\ufaff]' then
      for part in select m[1] from regexp_matches(piece, '([\u3400-\u9fff\uf900-\ufaff]+|[^\u3400-\u9fff\uf900-\ufaff]+)', 'g') m
      loop
        if part !~ '^[\u3400-\u9fff\uf900-\ufaff]' then
          if part ~ '[[:alnum:]]' then
            terms := terms || catalog.search_query(part, false, all_open)::text;
          end if;
        elsif length(part) = 1 then
          terms := terms || ('''' || part || ''':*');
        else
          for i in 1 .. length(part) - 1 loop
            terms := terms || ('''' || substr(part, i, 2) || '''');
          end loop;
        end if;
      end loop;
      continue;
    end if;
    word := regexp_replace(piece, '[''_/-]', '', 'g');
    parts := regexp_split_to_array(piece, '[''_/-]|\.(?!\d)');
    -- "screw-driver" asks for the joined word or for both words.
    if cardinality(parts) > 1 and length(word) > 0 then
      select string_agg(distinct '''' || catalog.search_stem(p) || '''', ' & ') into part from unnest(parts) p where p <> '';
      terms := terms || ('(''' || word || ''' | (' || part || '))');
    else
      word := catalog.search_stem(word);
      terms := terms || ('''' || word || ''''
        || case when all_open or (word ~ '^[a-z]{3,}$') then ':*' else '' end);
    end if;
  end loop;
  if cardinality(terms) = 0 then
    return null;
  end if;
  if last_open and terms[cardinality(terms)] ~ '^''[^'']*''$' then
    terms[cardinality(terms)] := terms[cardinality(terms)] || ':*';
  end if;
  return array_to_string(terms[1:20], ' & ')::tsquery;
end $$;

select catalog.refresh_search(array(select id from catalog.product));
