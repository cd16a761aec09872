package org.rostrum.signup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A list as a table of texts, read from CSV or from the first sheet of an Excel workbook; row 1 is the first. */
public record ListFile(List<List<String>> rows) {
    /** The most bytes of a file. */
    public static final int LARGEST = 2_000_000;

    private static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 100;
    private static final long LARGEST_UNPACKED = 50_000_000;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int ZIP = ('P' << 8) | 'K';
    private static final int OLD_EXCEL = 0xD0CF;

    /** What came of reading a file. */
    public sealed interface Reading {
        /** A table. */
        record Table(ListFile file) implements Reading {}

        /** The file cannot be used as it is. */
        record Unusable(Trouble trouble) implements Reading {}
    }

    /** Why a file cannot be used. */
    public enum Trouble {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        /** Excel of before 2007. */
        OLD_EXCEL,
        UNREADABLE,
        /** No row of headings names a column for the name. */
        NO_NAME,
        NO_SIDE
    }

    /** Reads to the end of a file, whatever it was called; no more is read than a file may be large. */
    public static Reading read(InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return new Reading.Unusable(Trouble.TOO_LARGE);
        }
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return switch (first) {
            case ZIP -> workbook(bytes);
            case OLD_EXCEL -> new Reading.Unusable(Trouble.OLD_EXCEL);
            default -> of(decoded(bytes));
        };
    }

    /** UTF-8 with its mark or without; UTF-16 with its mark, as Excel writes "Unicode text"; else as Windows writes. */
    private static String decoded(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xFEFF || first == 0xFFFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Reads a text whose values are parted by commas, semicolons or tabs, as cells that were copied are. */
    public static Reading of(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            return new Reading.Unusable(Trouble.EMPTY);
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(plain))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(plain)) {
            return table(csv.stream().map(CsvRecord::getFields));
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            return new Reading.Unusable(Trouble.UNREADABLE);
        }
    }

    /** The one that the first line that says anything has most of. */
    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator ->
                        first.chars().filter(letter -> letter == separator).count()))
                .orElseThrow();
    }

    private static Reading table(Stream<List<String>> rows) {
        var list = rows.limit(MOST_ROWS + 1L)
                .map(row -> row.stream().limit(MOST_COLUMNS).toList())
                .toList();
        return list.size() > MOST_ROWS
                ? new Reading.Unusable(Trouble.TOO_MANY_ROWS)
                : new Reading.Table(new ListFile(list));
    }

    private static Reading workbook(byte[] bytes) {
        // For the whole program: what is read in it is never larger.
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            return sheet.getLastRowNum() >= MOST_ROWS
                    ? new Reading.Unusable(Trouble.TOO_MANY_ROWS)
                    : table(rows(sheet).stream());
        } catch (IOException
                | org.apache.poi.ooxml.POIXMLException
                | RecordFormatException
                | IllegalArgumentException broken) {
            return new Reading.Unusable(Trouble.UNREADABLE);
        }
    }

    /** With the rows and cells that a sheet leaves out, so that they are counted as the clerk sees them. */
    private static List<List<String>> rows(Sheet sheet) {
        var shown = new DataFormatter(Locale.US);
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at <= sheet.getLastRowNum(); at++) {
            var row = sheet.getRow(at);
            var cells = new ArrayList<String>();
            for (int cell = 0; row != null && cell < Math.min(row.getLastCellNum(), MOST_COLUMNS); cell++) {
                cells.add(shown.formatCellValue(row.getCell(cell, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)));
            }
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    /** The table as CSV with commas, which {@link #of} reads as the same table. */
    public String text() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString();
    }
}
