package org.kontor.catalog.page.drawing;

import static org.kontor.catalog.page.drawing.Sheet.n;

/** The outline of something, in units of the sheet. */
final class Path {

    private final StringBuilder text = new StringBuilder();

    static Path rectangle(double x, double y, double width, double height) {
        return new Path().move(x, y).add("h" + n(width) + "v" + n(height) + "h" + n(-width) + "z");
    }

    /** A rectangle with round corners. */
    static Path rounded(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        String corner = "a" + n(r) + " " + n(r) + " 0 0 1 ";
        return new Path()
                .move(x + r, y)
                .add("h" + n(width - 2 * r) + corner + n(r) + " " + n(r) + "v" + n(height - 2 * r) + corner + n(-r)
                        + " "
                        + n(r) + "h" + n(-(width - 2 * r)) + corner + n(-r) + " " + n(-r) + "v" + n(-(height - 2 * r))
                        + corner + n(r) + " " + n(-r) + "z");
    }

    static Path circle(double x, double y, double r) {
        return ellipse(x, y, r, r);
    }

    static Path ellipse(double x, double y, double rx, double ry) {
        String half = "a" + n(rx) + " " + n(ry) + " 0 1 0 ";
        return new Path().move(x - rx, y).add(half + n(2 * rx) + " 0" + half + n(-2 * rx) + " 0z");
    }

    /** A regular hexagon by its width across flats, corners left and right. */
    static Path hexagon(double x, double y, double flats) {
        return star(x, y, 6, flats / Math.sqrt(3), flats / Math.sqrt(3), 0);
    }

    /** A polygon whose corners alternate between two radii; with equal radii a regular one. */
    static Path star(double x, double y, int corners, double outer, double inner, double turnDegrees) {
        Path path = new Path();
        int steps = outer == inner ? corners : 2 * corners;
        for (int i = 0; i < steps; i++) {
            double angle = Math.toRadians(turnDegrees) + 2 * Math.PI * i / steps;
            double r = i % 2 == 0 || outer == inner ? outer : inner;
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            path = i == 0 ? path.move(px, py) : path.line(px, py);
        }
        return path.close();
    }

    Path move(double x, double y) {
        return add("M" + n(x) + " " + n(y));
    }

    Path line(double x, double y) {
        return add("L" + n(x) + " " + n(y));
    }

    Path curve(double x1, double y1, double x, double y) {
        return add("Q" + n(x1) + " " + n(y1) + " " + n(x) + " " + n(y));
    }

    Path cubic(double x1, double y1, double x2, double y2, double x, double y) {
        return add("C" + n(x1) + " " + n(y1) + " " + n(x2) + " " + n(y2) + " " + n(x) + " " + n(y));
    }

    Path arc(double rx, double ry, boolean large, boolean clockwise, double x, double y) {
        return add("A" + n(rx) + " " + n(ry) + " 0 " + (large ? 1 : 0) + " " + (clockwise ? 1 : 0) + " " + n(x) + " "
                + n(y));
    }

    /** An arrow head whose tip is here, pointing along the vector. */
    Path arrow(double x, double y, double dx, double dy) {
        double bx = x - dx;
        double by = y - dy;
        return move(bx - dy * 0.3, by + dx * 0.3).line(x, y).line(bx + dy * 0.3, by - dx * 0.3);
    }

    Path close() {
        return add("z");
    }

    Path and(Path other) {
        text.append(other.text);
        return this;
    }

    private Path add(String step) {
        text.append(step);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
