-- What somebody typed, as a condition on documents: every word must occur. The last word may be unfinished; with
-- all_open every word may be. Chinese words are typed without blanks: with all_open it is enough that every character
-- occurs beside one of its neighbours, so that the pair across two words ("钢螺" in 不锈钢螺母) need not occur.
create or replace function catalog.search_query(raw text, last_open boolean, all_open boolean) returns tsquery
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
            if all_open and i > 1 then
              terms := terms || ('(''' || substr(part, i - 1, 2) || ''' | ''' || substr(part, i, 2) || ''')');
            end if;
            if not all_open or i in (1, length(part) - 1) then
              terms := terms || ('''' || substr(part, i, 2) || '''');
            end if;
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
  return array_to_string(terms[1:40], ' & ')::tsquery;
end $$;
