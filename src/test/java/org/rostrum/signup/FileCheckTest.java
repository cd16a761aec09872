package org.rostrum.signup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.FileKind;

@DisplayName("What a file is")
class FileCheckTest {
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int UNPACKED_SIZE = 24;

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    @Test
    void is_said_by_its_content_whatever_it_is_called() {
        assertThat(kind("holiday.exe", "%PDF-1.7\n%\u00e2\n1 0 obj".getBytes(UTF_8)))
                .isEqualTo(FileKind.PDF);
        assertThat(kind("scan", PNG)).isEqualTo(FileKind.PNG);
        assertThat(kind("photo.pdf", JPEG)).isEqualTo(FileKind.JPEG);
        assertThat(kind("words.txt", "Why not?\nÍñigo".getBytes(UTF_8))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void is_nothing_that_is_taken_when_it_can_run() {
        assertThat(kind("statement.pdf", "MZ\u0090\u0000\u0003".getBytes(UTF_8)))
                .isNull();
        assertThat(kind("statement.txt", "<!DOCTYPE html><html><script>1</script></html>".getBytes(UTF_8)))
                .isNull();
        assertThat(kind("statement.js", "alert(1)".getBytes(UTF_8))).isNull();
        assertThat(kind("statement.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                .isNull();
        assertThat(kind("statement.txt", "#!/bin/sh\nrm -r /".getBytes(UTF_8))).isNull();
    }

    @Test
    void is_Word_by_its_parts_and_not_with_macros() throws IOException {
        assertThat(kind("letter.docx", archive("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.WORD);
        assertThat(kind("letter.docx", archive("word/document.xml", "word/vbaProject.bin")))
                .isNull();
        assertThat(kind("letter.docx", archive("anything.txt"))).isNull();
        assertThat(kind("letter.docx", "PK but no archive".getBytes(UTF_8))).isNull();
    }

    /** A few hundred kilobytes that fill the memory of whoever opens them. */
    @Test
    void is_no_Word_that_unpacks_to_more_than_any_statement() throws IOException {
        assertThat(kind("letter.docx", bomb(1_000))).isEqualTo(FileKind.WORD);
        var bomb = bomb(101_000_000);
        assertThat(kind("letter.docx", bomb)).isNull();
        assertThat(kind("letter.docx", saidToHold(1_000, bomb))).isNull();
    }

    @Test
    void is_found_out_of_any_bytes_without_a_fault() {
        var random = new Random(16);
        for (int tries = 0; tries < 200; tries++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            FileCheck.kind(new Upload("any", bytes));
        }
    }

    @Test
    void makes_the_ending_of_a_clean_name() {
        assertThat(FileName.clean("C:\\Users\\Ada\\my statement.PDF", FileKind.PDF))
                .isEqualTo("my statement.pdf");
        assertThat(FileName.clean("../../etc/passwd", FileKind.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.clean("invoice.pdf.exe", FileKind.PDF)).isEqualTo("invoice_pdf_exe.pdf");
        assertThat(FileName.clean("photo\u202egpj.exe", FileKind.JPEG)).isEqualTo("photo_gpj_exe.jpg");
        assertThat(FileName.clean("\"; filename=x\r\n.png", FileKind.PNG)).isEqualTo("__ filename_x__.png");
        assertThat(FileName.clean("Declaración Ñandú.docx", FileKind.WORD)).isEqualTo("Declaración Ñandú.docx");
        assertThat(FileName.clean(".pdf", FileKind.PDF)).isEqualTo("file.pdf");
        assertThat(FileName.clean("x".repeat(500), FileKind.PDF)).hasSize(84);
    }

    /** With another size in the list at its end, where the last part is the one that is large. */
    private static byte[] saidToHold(int bytes, byte[] archive) {
        var copy = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = archive.length - 4;
        while (copy.getInt(at) != CENTRAL_HEADER) {
            at--;
        }
        return copy.putInt(at + UNPACKED_SIZE, bytes).array();
    }

    private static byte[] bomb(int unpacked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("word/document.xml"));
            archive.write(new byte[unpacked]);
        }
        return bytes.toByteArray();
    }

    private static FileKind kind(String name, byte[] content) {
        return FileCheck.kind(new Upload(name, content)).orElse(null);
    }

    private static byte[] archive(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var name : names) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write("words".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
