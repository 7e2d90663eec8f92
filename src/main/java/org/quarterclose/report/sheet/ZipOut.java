package org.quarterclose.report.sheet;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip file that is written entry by entry and has the same bytes on every machine: no clock, and deflated by a
 * library of its own, because those that Java runs on differ. Sizes stand in front of each entry, as spreadsheets want
 * them; they are put there when the entry has ended.
 */
final class ZipOut implements Closeable {

    private static final int LEVEL = 3;
    private static final int MEMORY = 9;
    private static final int PIECE = 1 << 16;
    private static final short VERSION = 20;
    private static final short NAMES_ARE_UTF8 = 1 << 11;
    private static final short DEFLATED = 8;
    private static final short FIRST_OF_1980 = 1 << 5 | 1;
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int CRC_IN_LOCAL = 14;

    private final FileChannel file;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final List<String> names = new ArrayList<>();

    ZipOut(Path file) throws IOException {
        this.file = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Begins an entry; it ends when the stream is closed, before the next one begins. */
    OutputStream entry(String name) throws IOException {
        long begins = file.position();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        write(header(LOCAL, 0x04034b50).putShort(VERSION), new Entry(0, 0, 0), bytes);
        return new EntryStream(bytes, begins);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            long begins = file.position();
            ByteBuffer end = header(END, 0x06054b50).putInt(0);
            end.putShort((short) names.size()).putShort((short) names.size());
            end.putInt(directory.size()).putInt(asInt(begins)).putShort((short) 0);
            write(ByteBuffer.wrap(directory.toByteArray()));
            write(end.flip());
        }
    }

    private record Entry(int crc, int compressed, int size) {}

    private void write(ByteBuffer local, Entry entry, byte[] name) throws IOException {
        describe(local, entry, name);
        write(local.putShort((short) 0).flip());
        write(ByteBuffer.wrap(name));
    }

    private static void describe(ByteBuffer header, Entry entry, byte[] name) {
        header.putShort(NAMES_ARE_UTF8).putShort(DEFLATED).putShort((short) 0).putShort(FIRST_OF_1980);
        header.putInt(entry.crc()).putInt(entry.compressed()).putInt(entry.size());
        header.putShort((short) name.length);
    }

    private void end(byte[] name, long begins, Entry entry) throws IOException {
        ByteBuffer sizes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putInt(entry.crc())
                .putInt(entry.compressed())
                .putInt(entry.size())
                .flip();
        file.write(sizes, begins + CRC_IN_LOCAL);
        ByteBuffer central = header(CENTRAL, 0x02014b50).putShort(VERSION).putShort(VERSION);
        describe(central, entry, name);
        central.position(CENTRAL - 4);
        central.putInt(asInt(begins));
        directory.write(central.array());
        directory.write(name);
        names.add(new String(name, StandardCharsets.UTF_8));
    }

    private static ByteBuffer header(int length, int signature) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Sizes are of 32 bits without a sign: no sheet of a million rows comes near. */
    private static int asInt(long size) throws IOException {
        if (size >= 1L << 32) {
            throw new IOException("a part of the workbook is larger than 4 GB");
        }
        return (int) size;
    }

    private final class EntryStream extends FilterOutputStream {

        private final byte[] name;
        private final long begins;
        private final Deflater deflater;
        private final CRC32 crc = new CRC32();

        EntryStream(byte[] name, long begins) throws IOException {
            super(null);
            this.name = name;
            this.begins = begins;
            try {
                this.deflater = new Deflater(LEVEL, JZlib.MAX_WBITS, MEMORY, JZlib.W_NONE);
            } catch (GZIPException e) {
                throw new IOException(e);
            }
            this.out = new DeflaterOutputStream(new KeptOpen(Channels.newOutputStream(file)), deflater, PIECE);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            crc.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Entry entry = new Entry((int) crc.getValue(), asInt(deflater.getTotalOut()), asInt(deflater.getTotalIn()));
            end(name, begins, entry);
        }
    }
}
