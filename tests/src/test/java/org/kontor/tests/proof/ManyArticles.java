package org.kontor.tests.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A large catalogue, made by the database itself: frequent and rare words, sizes, eight attributes, 420 categories. */
final class ManyArticles {

    static final String SOURCE = "search-speed";
    private static final int AT_ONCE = 20_000;

    private static final String WORDS =
            """
            create temporary table speed_noun as select * from unnest(
              string_to_array('screw,washer,bearing,valve,relay,sensor,cable,drill,glove,helmet,pump,motor,nut,bolt,clamp,gasket,'
                || 'fuse,switch,hose,filter,coupling,gear,spring,bracket,chain,pulley,seal,lamp,knife,tape', ','),
              string_to_array('螺钉,垫圈,轴承,阀门,继电器,传感器,电缆,钻头,手套,安全帽,水泵,电机,螺母,螺栓,夹具,垫片,'
                || '熔断器,开关,软管,滤芯,联轴器,齿轮,弹簧,支架,链条,滑轮,密封件,灯具,刀具,胶带', ','))
              with ordinality noun (en, zh, n);
            create temporary table speed_kind as select * from unnest(
              string_to_array('hexagon,socket,flat,angular,deep groove,flexible,heavy duty,miniature,industrial,stainless,'
                || 'insulated,sealed,double,conical,tapered,precision,economy,flanged,threaded,coated', ','))
              with ordinality kind (en, n);
            create temporary table speed_stuff as select * from unnest(
              string_to_array('steel,brass,nylon,copper,aluminium,rubber,ceramic,titanium,bronze,zinc', ','),
              string_to_array('钢,黄铜,尼龙,铜,铝,橡胶,陶瓷,钛,青铜,锌', ','))
              with ordinality stuff (en, zh, n);
            insert into catalog.category (code, parent_id, name_en, name_zh)
              select 'speed-' || i, null, 'Range ' || i, '系列' || i from generate_series(1, 20) i;
            insert into catalog.category (code, parent_id, name_en, name_zh)
              select 'speed-' || i || '-' || j, c.id, 'Group ' || i || '/' || j, '组' || i || '/' || j
              from generate_series(1, 20) i join catalog.category c on c.code = 'speed-' || i, generate_series(1, 20) j;
            insert into catalog.attribute (code, name_en, name_zh, unit, numeric_values, position)
              select 'speed-' || code, initcap(code), code, unit, unit is not null, 900
              from (values ('material', null), ('kind', null), ('thread', null), ('length', 'mm'), ('voltage', 'V'),
                ('colour', null), ('pack', 'pcs'), ('line', null)) a (code, unit);
            create temporary table speed_value as select a.id as attribute_id, replace(a.code, 'speed-', '') as code
              from catalog.attribute a where a.code like 'speed-%';
            select setseed(0.42)
            """;

    /** A batch in one go; small numbers are more frequent than large ones. */
    private static final String BATCH =
            """
            create temporary table speed as
              select i, nextval('catalog.product_seq') as id, least(30, 1 + floor(30 * random() ^ 1.7)::int) as noun,
                least(20, 1 + floor(20 * random())::int) as kind, least(10, 1 + floor(10 * random())::int) as stuff,
                3 + floor(40 * random() ^ 2)::int as size, 5 * (1 + floor(60 * random() ^ 2)::int) as length,
                12 * (1 + floor(20 * random())::int) as volt, 1 + floor(15 * random())::int as colour,
                1 + floor(300 * random() ^ 2)::int as line
              from generate_series(:from, :to) i;
            insert into catalog.product (id, sku, name_en, name_zh, category_id, manufacturer, manufacturer_number, source,
                released_at)
              select s.id, 'SPD-' || lpad(s.i::text, 8, '0'),
                initcap(k.en) || ' ' || n.en || ' M' || s.size || ' x ' || s.length || ' ' || m.en || ' L' || s.line,
                m.zh || n.zh || ' M' || s.size || '×' || s.length, c.id, 'Maker' || (s.line % 97),
                'MK' || (s.line % 97) || '-' || upper(substr(md5(s.i::text), 1, 7)), 'search-speed', now()
              from speed s join speed_noun n on n.n = s.noun join speed_kind k on k.n = s.kind join speed_stuff m on m.n = s.stuff
                join catalog.category c on c.code = 'speed-' || (1 + s.noun % 20) || '-' || (1 + s.kind % 20);
            insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh, value_number)
              select s.id, v.attribute_id, x.en, x.zh, x.number
              from speed s join speed_noun n on n.n = s.noun join speed_kind k on k.n = s.kind join speed_stuff m on m.n = s.stuff
              cross join lateral (values ('material', m.en, m.zh, null), ('kind', k.en, k.en, null),
                ('thread', 'M' || s.size, 'M' || s.size, null), ('length', s.length::text, s.length::text, s.length),
                ('voltage', s.volt::text, s.volt::text, s.volt), ('colour', 'RAL ' || 1000 + s.colour, 'RAL ' || 1000 + s.colour, null),
                ('pack', (s.size % 12)::text, (s.size % 12)::text, s.size % 12), ('line', 'L' || s.line, 'L' || s.line, null)
              ) x (code, en, zh, number) join speed_value v on v.code = x.code;
            select catalog.refresh_search(array(select id from speed));
            drop table speed
            """;

    private ManyArticles() {}

    /** What is asked for: words, number and place of an article. */
    record Sample(String sku, String english, String chinese, String maker, String category, String material) {}

    static void write(Connection connection, int articles) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(WORDS);
            triggers(sql, "disable");
            for (int from = 1; from <= articles; from += AT_ONCE) {
                sql.execute(BATCH.replace(":from", Integer.toString(from))
                        .replace(":to", Integer.toString(Math.min(articles, from + AT_ONCE - 1))));
            }
            triggers(sql, "enable");
            for (String table : List.of("product", "product_attribute", "product_search", "product_change")) {
                sql.execute("analyze catalog." + table);
            }
        }
    }

    /** A batch names its changes itself, once instead of once per table. */
    private static void triggers(Statement sql, String verb) throws SQLException {
        sql.execute("alter table catalog.product " + verb + " trigger user");
        sql.execute("alter table catalog.product_attribute " + verb + " trigger user");
    }

    static List<Sample> samples(Connection connection, int most) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        """
                        select p.sku, p.name_en, p.name_zh, p.manufacturer_number, c.code, v.value_en
                        from catalog.product p join catalog.category c on c.id = p.category_id
                          join catalog.attribute a on a.code = 'speed-material'
                          join catalog.product_attribute v on v.product_id = p.id and v.attribute_id = a.id
                        where p.source = 'search-speed' order by md5(p.sku) limit
                        """
                                + most)) {
            while (rows.next()) {
                samples.add(new Sample(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
        return samples;
    }
}
