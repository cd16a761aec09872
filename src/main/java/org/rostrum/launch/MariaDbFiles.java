package org.rostrum.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of the MariaDB server that the program needs, unpacked once from the archive beside it. The server's
 * program loses its debug symbols on the way: nine tenths of its bytes that no one reads.
 */
record MariaDbFiles(Path root) {
    private static final List<String> NEEDED = List.of(
            "share/english/errmsg.sys",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");
    private static final int ELF_HEADER = 64;

    static MariaDbFiles unpack(Path archive, Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            Path half = target.resolveSibling(
                    target.getFileName() + "." + ProcessHandle.current().pid());
            try (ZipFile zip = new ZipFile(archive.toFile())) {
                String top = zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith("/bin/mariadbd"))
                        .map(name -> name.substring(0, name.length() - "bin/mariadbd".length()))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no mariadbd in " + archive));
                copyProgram(zip, top, half);
                for (String name : NEEDED) {
                    copy(zip, top, name, half);
                }
                copyCharsets(zip, top + "share/charsets/", half);
            }
            putInPlace(half, target);
        }
        return new MariaDbFiles(target);
    }

    /** Another instance may have unpacked the same meanwhile; then its files are as good. */
    private static void putInPlace(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            Folders.delete(half);
            if (!Files.isDirectory(target)) {
                throw taken;
            }
        }
    }

    private static void copy(ZipFile zip, String top, String name, Path root) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        ZipEntry entry = zip.getEntry(top + name);
        if (entry == null) {
            throw new IOException("no " + name + " in " + zip.getName());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copyCharsets(ZipFile zip, String folder, Path root) throws IOException {
        for (ZipEntry entry : zip.stream()
                .filter(candidate -> candidate.getName().startsWith(folder) && !candidate.isDirectory())
                .toList()) {
            copy(zip, folder, entry.getName().substring(folder.length()), root.resolve("share/charsets"));
        }
    }

    private static void copyProgram(ZipFile zip, String top, Path root) throws IOException {
        Path program = root.resolve("bin/mariadbd");
        Files.createDirectories(program.getParent());
        try (InputStream in = zip.getInputStream(zip.getEntry(top + "bin/mariadbd"))) {
            Files.write(program, withoutSymbols(in));
        }
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
    }

    /** Reads a 64-bit ELF program up to the end of what is loaded into memory; the sections behind are forgotten. */
    private static byte[] withoutSymbols(InputStream in) throws IOException {
        byte[] start = in.readNBytes(1 << 16);
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        int table = Math.toIntExact(header.getLong(32));
        int size = header.getShort(54);
        int count = header.getShort(56);
        long end = ELF_HEADER;
        for (int segment = 0; segment < count; segment++) {
            int at = table + segment * size;
            end = Math.max(end, header.getLong(at + 8) + header.getLong(at + 32));
        }
        header.putLong(40, 0).putShort(60, (short) 0).putShort(62, (short) 0);
        byte[] rest = in.readNBytes(Math.toIntExact(end - start.length));
        return ByteBuffer.allocate(start.length + rest.length)
                .put(start)
                .put(rest)
                .array();
    }

    Path program() {
        return root.resolve("bin/mariadbd");
    }

    /** What makes the server's own tables in an empty folder, fed to it with {@code --bootstrap}. */
    byte[] systemTables() throws IOException {
        var script = new StringBuilder("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n");
        for (String name : NEEDED.subList(1, NEEDED.size())) {
            script.append(Files.readString(root.resolve(name))).append('\n');
        }
        return script.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
