package org.kontor.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** What articles are described and filtered by; the order is the order of facets and of the specification table. */
final class Attributes {

    record Attribute(long id, String code, Words name, String unit, boolean numeric, int position) {}

    private static final String[][] ROWS = {
        {"norm", "Standard", "标准", ""},
        {"thread", "Thread", "螺纹规格", ""},
        {"pitch", "Pitch", "螺距", "mm"},
        {"diameter", "Diameter", "直径", "mm"},
        {"length", "Length", "长度", "mm"},
        {"working-length", "Working length", "工作长度", "mm"},
        {"width-across-flats", "Width across flats", "对边宽度", "mm"},
        {"drive", "Drive", "驱动型式", ""},
        {"drive-size", "Drive size", "驱动规格", ""},
        {"head-diameter", "Head diameter", "头部直径", "mm"},
        {"head-height", "Head height", "头部高度", "mm"},
        {"outer-diameter", "Outer diameter", "外径", "mm"},
        {"thickness", "Thickness", "厚度", "mm"},
        {"material", "Material", "材料", ""},
        {"strength-class", "Strength class", "性能等级", ""},
        {"surface", "Surface", "表面处理", ""},
        {"size", "Size", "尺码", ""},
        {"colour", "Colour", "颜色", ""},
        {"protection-class", "Protection class", "防护等级", ""},
        {"cut-level", "Cut resistance", "防切割等级", ""},
        {"noise-reduction", "Noise reduction (SNR)", "降噪值 (SNR)", "dB"},
        {"cross-section", "Cross-section", "截面积", "mm²"},
        {"cores", "Cores", "芯数", ""},
        {"rated-voltage", "Rated voltage", "额定电压", "V"},
        {"rated-current", "Rated current", "额定电流", "A"},
        {"tripping-curve", "Tripping curve", "脱扣曲线", ""},
        {"poles", "Poles", "极数", ""},
        {"breaking-capacity", "Breaking capacity", "分断能力", "kA"},
        {"residual-current", "Residual current", "剩余电流", "mA"},
        {"clamping-range", "Clamping range", "夹紧范围", "mm"},
        {"cap", "Cap", "灯头", ""},
        {"power", "Power", "功率", "W"},
        {"luminous-flux", "Luminous flux", "光通量", "lm"},
        {"colour-temperature", "Colour temperature", "色温", "K"},
    };

    private Attributes() {}

    static List<Attribute> all() {
        List<Attribute> all = new ArrayList<>();
        for (String[] row : ROWS) {
            long id = all.size() + 1L;
            boolean numeric = !row[3].isEmpty();
            all.add(new Attribute(
                    id, row[0], new Words(row[1], row[2]), numeric ? row[3] : null, numeric, (int) id * 10));
        }
        return all;
    }
}
