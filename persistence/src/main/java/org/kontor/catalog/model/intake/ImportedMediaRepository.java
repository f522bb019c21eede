package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/**
 * Pictures and documents of staged articles, as far as their files could be taken. They are their catalogue's: it says in
 * which order and with which words, and what it names no more goes, unless a file of the line is missing. What staff added
 * stays, after what the catalogue brings.
 */
@ApplicationScoped
public class ImportedMediaRepository {

    private static final String WANTED =
            """
            with line as (
              select distinct on (group_key) record_no, fields as f from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3 and (fields[34] <> '' or fields[35] <> '')
                and not (record_no = any(cast(?4 as bigint[])))
                and exists (select from ops.import_media where run_id = ?1)
              order by group_key, record_no),
            article as (
              select l.record_no, p.id as product_id, coalesce(nullif(l.f[28], ''), ?5) as catalogue,
                kind.picture, cast(kind.files as jsonb) as files
              from line l cross join lateral (values (true, l.f[34]), (false, l.f[35])) kind (picture, files)
              left join catalog.product p on p.sku = l.f[1]
              where kind.files <> ''),
            named as (
              select a.record_no, a.product_id, a.catalogue, a.picture, m.name, m.hash, m.rule, m.file_name, m.media_type, m.content,
                said.one, cast(said.place as int) - 1 as place
              from article a cross join lateral jsonb_array_elements(a.files) with ordinality said (one, place)
              join ops.import_media m on m.run_id = ?1 and m.picture = a.picture and m.name = said.one ->> 'file'),
            pictures as (
              select distinct on (record_no, hash) record_no, product_id, catalogue, hash, place, one ->> 'en' as en,
                one ->> 'de' as de, one ->> 'zh' as zh
              from named where picture and hash is not null order by record_no, hash, place),
            documents as (
              select distinct on (record_no, hash) record_no, product_id, catalogue, hash, file_name, media_type, content,
                one ->> 'kind' as kind, nullif(one ->> 'language', '') as language, left(coalesce(nullif(one ->> 'title', ''), file_name), 120) as title
              from named where not picture and hash is not null order by record_no, hash, place),
            complete as (
              select a.* from article a where not exists (select from named n
                where n.record_no = a.record_no and n.picture = a.picture and n.rule is not null)),
            gone_pictures as (
              select a.record_no, o.product_id, o.picture_id from complete a
              join catalog.product_picture o on a.picture and o.product_id = a.product_id and o.brought_by = a.catalogue
              join catalog.picture x on x.id = o.picture_id
              where not exists (select from pictures w where w.record_no = a.record_no and w.hash = x.hash)),
            gone_documents as (
              select a.record_no, d.id from complete a
              join catalog.product_document d on not a.picture and d.product_id = a.product_id and d.brought_by = a.catalogue
              where not exists (select from documents w where w.record_no = a.record_no and w.hash = d.hash)),
            new_pictures as (
              select w.* from pictures w
              left join catalog.picture x on x.hash = w.hash
              left join catalog.product_picture o on o.product_id = w.product_id and o.picture_id = x.id
              where o.product_id is null or o.brought_by = w.catalogue
                and (o.position, o.caption_en, o.caption_de, o.caption_zh) is distinct from (w.place, w.en, w.de, w.zh)),
            new_documents as (
              select w.* from documents w
              left join catalog.product_document d on d.product_id = w.product_id and d.hash = w.hash
              where d.id is null or d.brought_by = w.catalogue
                and (d.kind, d.language, d.title, d.name) is distinct from (w.kind, w.language, w.title, w.file_name))
            """;

    private static final String CHANGED = WANTED
            + """
            select record_no from new_pictures union select record_no from new_documents
            union select record_no from gone_pictures union select record_no from gone_documents order by 1
            """;

    private static final String PICTURES = WANTED
            + """
            , gone as (delete from catalog.product_picture o using gone_pictures g
              where o.product_id = g.product_id and o.picture_id = g.picture_id),
            after as (update catalog.product_picture o set position = o.position + first.many
              from (select product_id, catalogue, max(place) + 1 as many from pictures group by product_id, catalogue) first
              where o.product_id = first.product_id and o.brought_by is distinct from first.catalogue
                and exists (select from catalog.product_picture low where low.product_id = first.product_id
                  and low.brought_by is distinct from first.catalogue and low.position < first.many))
            insert into catalog.product_picture as kept (product_id, picture_id, position, caption_en, caption_de, caption_zh, brought_by)
            select w.product_id, x.id, w.place, w.en, w.de, w.zh, w.catalogue
            from new_pictures w join catalog.picture x on x.hash = w.hash
            on conflict (product_id, picture_id) do update set position = excluded.position, caption_en = excluded.caption_en,
              caption_de = excluded.caption_de, caption_zh = excluded.caption_zh
            """;

    private static final String DOCUMENTS = WANTED
            + """
            , gone as (delete from catalog.product_document d using gone_documents g where d.id = g.id)
            insert into catalog.product_document as kept (product_id, kind, language, title, name, media_type, size_bytes, hash,
              content, brought_by)
            select product_id, kind, language, title, file_name, media_type, length(content), hash, content, catalogue
            from new_documents
            on conflict (product_id, hash) do update set kind = excluded.kind, language = excluded.language,
              title = excluded.title, name = excluded.name
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Records of articles that get, lose or show otherwise a picture or a document. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> changed(StagedLines lines, List<LineRefused> refused) {
        List<Number> records = bind(CHANGED, lines, refused).getResultList();
        return records.stream().map(Number::longValue).toList();
    }

    public void take(StagedLines lines, List<LineRefused> refused) {
        bind(PICTURES, lines, refused).executeUpdate();
        bind(DOCUMENTS, lines, refused).executeUpdate();
    }

    /**
     * Pictures that the run made, or whose last article it took them from, and that no article shows; but those that another
     * run, stopped meanwhile, still has to give to its articles wait.
     */
    public void forgetNobodys(long runId) {
        entities.createNativeQuery(
                        """
                        delete from catalog.picture x where exists (select from ops.import_media where run_id = ?1 and picture)
                          and not exists (select from catalog.product_picture o where o.picture_id = x.id)
                          and not exists (select from ops.import_media m join ops.import_run r on r.id = m.run_id
                            where m.picture and m.hash = x.hash and m.run_id <> ?1
                              and r.status not in ('COMPLETED', 'REFUSED'))
                        """)
                .setParameter(1, runId)
                .executeUpdate();
    }

    private Query bind(String sql, StagedLines lines, List<LineRefused> refused) {
        return entities.createNativeQuery(sql)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()))
                .setParameter(5, lines.source());
    }
}
