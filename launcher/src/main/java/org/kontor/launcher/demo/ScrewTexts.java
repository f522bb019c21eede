package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;

import org.kontor.launcher.demo.Screws.Norm;
import org.kontor.launcher.demo.Screws.Size;

/** What is said of a screw in both languages. */
final class ScrewTexts {

    private ScrewTexts() {}

    static String english(Norm norm, Size size, Metal metal, int length, double threaded) {
        String thread = MetricThread.m(size.d()).name();
        return norm.name().en() + " to " + norm.number() + " with metric thread " + thread + ", length " + length
                + " mm, "
                + (threaded < length ? "threaded over " + plain(threaded) + " mm. " : "threaded to the head. ")
                + (norm.drawing().equals("hex")
                        ? "Width across flats " + plain(size.head()) + " mm, head height " + plain(size.height())
                                + " mm. "
                        : "Head diameter " + plain(size.head()) + " mm, head height " + plain(size.height())
                                + " mm, drive " + Screws.driveSize(norm, size) + ". ")
                + metal.material.en() + ", strength class " + metal.strength + ", " + metal.surface.en() + ". "
                + norm.also().en() + ".";
    }

    static String chinese(Norm norm, Size size, Metal metal, int length, double threaded) {
        String thread = MetricThread.m(size.d()).name();
        return norm.name().zh() + "，符合 " + norm.number() + "，公制螺纹 " + thread + "，长度 " + length + " mm，"
                + (threaded < length ? "螺纹长度 " + plain(threaded) + " mm。" : "全螺纹。")
                + (norm.drawing().equals("hex")
                        ? "对边宽度 " + plain(size.head()) + " mm，头部高度 " + plain(size.height()) + " mm。"
                        : "头部直径 " + plain(size.head()) + " mm，头部高度 " + plain(size.height()) + " mm，驱动规格 "
                                + Screws.driveSize(norm, size) + "。")
                + "材料：" + metal.material.zh() + "，性能等级 " + metal.strength + "，表面：" + metal.surface.zh() + "。"
                + "又称：" + norm.also().zh() + "。";
    }
}
