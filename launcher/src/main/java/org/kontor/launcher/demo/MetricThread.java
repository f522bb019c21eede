package org.kontor.launcher.demo;

/** ISO 261 coarse threads with the dimensions of ISO 724. */
record MetricThread(double d, double pitch) {

    private static final double[][] COARSE = {
        {2.5, 0.45},
        {3, 0.5},
        {4, 0.7},
        {5, 0.8},
        {6, 1},
        {8, 1.25},
        {10, 1.5},
        {12, 1.75},
        {14, 2},
        {16, 2},
        {18, 2.5},
        {20, 2.5},
        {24, 3}
    };

    static MetricThread m(double d) {
        for (double[] row : COARSE) {
            if (row[0] == d) {
                return new MetricThread(d, row[1]);
            }
        }
        throw new IllegalArgumentException("no coarse thread M" + d);
    }

    String name() {
        return "M" + Article.plain(d);
    }

    /** Volume per length of a rod with this thread: a cylinder of the pitch diameter d2. */
    double area() {
        double d2 = d - 0.6495 * pitch;
        return circle(d2);
    }

    static double circle(double diameter) {
        return Math.PI * diameter * diameter / 4;
    }

    /** Area of a regular hexagon by its width across flats. */
    static double hexagon(double flats) {
        return flats * flats * Math.sqrt(3) / 2;
    }
}
