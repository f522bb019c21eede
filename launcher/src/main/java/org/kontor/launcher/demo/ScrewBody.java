package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.MetricThread.circle;
import static org.kontor.launcher.demo.MetricThread.hexagon;

import org.kontor.launcher.demo.Screws.Norm;
import org.kontor.launcher.demo.Screws.Size;

/** How long a screw's thread is and how much metal it takes. */
final class ScrewBody {

    private ScrewBody() {}

    /** ISO 888 thread lengths for bolts; other screws are threaded to the head when that is all they have. */
    static double threadLength(Norm norm, Size size, int length) {
        double standard =
                switch (norm.number()) {
                    case "ISO 4762", "ISO 10642" -> 2 * size.d() + 12;
                    case "ISO 4014" -> 2 * size.d() + (length <= 125 ? 6 : 12);
                    case "ISO 7045", "ISO 2009" -> size.d() <= 3 ? 25 : 38;
                    default -> length;
                };
        return Math.min(length, standard);
    }

    static double volume(Norm norm, Size size, int length, double threaded) {
        MetricThread thread = MetricThread.m(size.d());
        boolean sunk = norm.drawing().equals("csk") || norm.drawing().equals("slotcsk");
        double below = sunk ? Math.max(length - size.height(), 0) : length;
        double thread1 = Math.min(threaded, below);
        double shank = thread1 * thread.area() + (below - thread1) * circle(size.d());
        return shank + headVolume(norm, size);
    }

    private static double headVolume(Norm norm, Size size) {
        double s = size.driveNumber();
        return switch (norm.drawing()) {
            case "hex" -> hexagon(size.head()) * size.height();
            case "socket" -> circle(size.head()) * size.height() - hexagon(s) * size.d() / 2;
            case "button" -> circle(size.head()) * size.height() * 0.62 - hexagon(s) * size.height() * 0.5;
            case "csk" -> cone(size) - hexagon(s) * size.height() * 0.5;
            case "slotcsk" -> cone(size) - size.head() * s * size.height() * 0.3;
            default -> circle(size.head()) * size.height() * 0.72;
        };
    }

    private static double cone(Size size) {
        return Math.PI
                * size.height()
                / 12
                * (size.head() * size.head() + size.head() * size.d() + size.d() * size.d());
    }
}
