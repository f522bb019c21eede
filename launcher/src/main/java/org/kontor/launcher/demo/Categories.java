package org.kontor.launcher.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree in which buyers browse. */
final class Categories {

    record Category(long id, String code, Long parentId, Words name, int position) {}

    private static final String[][] TREE = {
        {"fasteners", "", "Fasteners", "紧固件"},
        {"screws", "fasteners", "Screws and bolts", "螺钉与螺栓"},
        {"socket-screws", "screws", "Hexagon socket head cap screws", "内六角圆柱头螺钉"},
        {"button-screws", "screws", "Hexagon socket button head screws", "内六角平圆头螺钉"},
        {"countersunk-screws", "screws", "Hexagon socket countersunk screws", "内六角沉头螺钉"},
        {"hex-screws", "screws", "Hexagon head screws, full thread", "六角头螺栓（全螺纹）"},
        {"hex-bolts", "screws", "Hexagon head bolts, partial thread", "六角头螺栓（部分螺纹）"},
        {"pan-screws", "screws", "Cross recessed pan head screws", "十字槽盘头螺钉"},
        {"slotted-screws", "screws", "Slotted countersunk screws", "开槽沉头螺钉"},
        {"nuts", "fasteners", "Nuts", "螺母"},
        {"hex-nuts", "nuts", "Hexagon nuts", "六角螺母"},
        {"lock-nuts", "nuts", "Prevailing torque nuts", "锁紧螺母"},
        {"washers", "fasteners", "Washers", "垫圈"},
        {"rods", "fasteners", "Threaded rods", "全螺纹螺杆"},
        {"anchors", "fasteners", "Anchors and plugs", "锚栓与胀塞"},
        {"wedge-anchors", "anchors", "Wedge anchors", "楔形膨胀锚栓"},
        {"wall-plugs", "anchors", "Wall plugs", "尼龙胀塞"},
        {"tools", "", "Tools", "工具"},
        {"hand-tools", "tools", "Hand tools", "手动工具"},
        {"hex-keys", "hand-tools", "Hexagon keys", "内六角扳手"},
        {"open-spanners", "hand-tools", "Double open-ended spanners", "双头呆扳手"},
        {"combination-spanners", "hand-tools", "Combination spanners", "两用扳手"},
        {"screwdrivers", "hand-tools", "Screwdrivers", "螺钉旋具"},
        {"pliers", "hand-tools", "Pliers", "钳子"},
        {"cutting-tools", "tools", "Cutting tools", "切削工具"},
        {"twist-drills", "cutting-tools", "Twist drills", "麻花钻"},
        {"hammer-drills", "cutting-tools", "Hammer drill bits", "电锤钻头"},
        {"taps", "cutting-tools", "Taps", "丝锥"},
        {"safety", "", "Safety", "劳动防护"},
        {"gloves", "safety", "Protective gloves", "防护手套"},
        {"shoes", "safety", "Safety shoes", "安全鞋"},
        {"eye-protection", "safety", "Eye protection", "眼部防护"},
        {"helmets", "safety", "Safety helmets", "安全帽"},
        {"hearing-protection", "safety", "Hearing protection", "听力防护"},
        {"respirators", "safety", "Respiratory protection", "呼吸防护"},
        {"high-visibility", "safety", "High-visibility clothing", "高可视性警示服"},
        {"electrical", "", "Electrical supplies", "电气材料"},
        {"cables", "electrical", "Cables and wires", "电线电缆"},
        {"single-core", "cables", "Single-core wires", "单芯电线"},
        {"sheathed-cables", "cables", "Sheathed cables", "护套电缆"},
        {"protection", "electrical", "Circuit protection", "电路保护"},
        {"mcb", "protection", "Miniature circuit breakers", "小型断路器"},
        {"rccb", "protection", "Residual current circuit breakers", "剩余电流动作断路器"},
        {"connection", "electrical", "Connecting and fixing", "连接与固定"},
        {"terminals", "connection", "Rail terminals", "导轨式接线端子"},
        {"ferrules", "connection", "Wire-end ferrules", "管形接线端头"},
        {"glands", "connection", "Cable glands", "电缆固定头"},
        {"cable-ties", "connection", "Cable ties", "扎带"},
        {"conduits", "electrical", "Conduits", "电工套管"},
        {"lighting", "electrical", "Lighting", "照明"},
        {"led-lamps", "lighting", "LED lamps", "LED 灯泡"},
        {"led-tubes", "lighting", "LED tubes", "LED 灯管"},
    };

    private Categories() {}

    static List<Category> all() {
        Map<String, Long> ids = new LinkedHashMap<>();
        List<Category> all = new ArrayList<>();
        for (String[] row : TREE) {
            long id = ids.size() + 1L;
            ids.put(row[0], id);
            all.add(new Category(id, row[0], ids.get(row[1]), new Words(row[2], row[3]), (int) id * 10));
        }
        return all;
    }
}
