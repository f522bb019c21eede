package org.kontor.ops.model;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A file read piece by piece; the piece after the last is null. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = {};
    private int no;
    private int position;

    PieceStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return advance() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return piece == null ? 0 : piece.length - position;
    }

    private boolean advance() {
        while (piece != null && position == piece.length) {
            piece = pieces.apply(no++);
            position = 0;
        }
        return piece != null;
    }
}
