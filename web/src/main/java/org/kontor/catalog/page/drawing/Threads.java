package org.kontor.catalog.page.drawing;

/** Threads as fine slanting lines between the flanks, at their true pitch while that can be seen. */
final class Threads {

    private static final double FINEST = 3.4;

    private static final double[][] COARSE = {
        {2.5, 0.45}, {3, 0.5}, {4, 0.7}, {5, 0.8}, {6, 1}, {8, 1.25}, {10, 1.5}, {12, 1.75}, {16, 2}, {20, 2.5}, {24, 3}
    };

    private Threads() {}

    /** ISO 261 coarse pitch; that of the next larger thread for sizes between. */
    static double pitch(double d) {
        for (double[] row : COARSE) {
            if (d <= row[0]) {
                return row[1];
            }
        }
        return d / 8;
    }

    /** On a rod that lies along y from x1 to x2. */
    static void across(Sheet sheet, double x1, double x2, double y, double r, double pitch) {
        double step = Math.max(pitch, FINEST);
        Path lines = new Path();
        for (double x = x1 + 1; x + step / 2 < x2; x += step) {
            lines.move(x, y - r + 1).line(x + step / 2, y + r - 1);
        }
        sheet.fine(lines);
        if (x1 > 0) {
            sheet.fine(new Path().move(x1, y - r).line(x1, y + r));
        }
    }
}
