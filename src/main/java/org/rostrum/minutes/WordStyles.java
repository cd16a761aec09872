package org.rostrum.minutes;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word document of minutes, named as Word names its own, so that its outline and lists know them. */
record WordStyles(XWPFDocument word) {
    static final String TEXT = "Normal";
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String STAGE = "Heading2";
    static final String CAPTION = "Caption";
    static final String ITEM = "ListBullet";
    static final String EYEBROW = "MinutesBody";
    static final String ABOUT = "MinutesAbout";
    static final String MOTION = "MinutesMotion";
    static final String COLUMN = "MinutesColumn";
    static final String CELL = "MinutesCell";
    static final String PROOF = "MinutesProof";

    private static final String FONT = "Calibri";
    private static final int POINTS = 20;

    /** Lengths in points. */
    private record Form(int size, boolean bold, int before, int after) {}

    /** Defines them for a text in this language; answers the number of the list of bullets. */
    BigInteger define(String language) {
        word.createStyles();
        word.getStyles().setSpellingLanguage(language);
        style(TEXT, "Normal", new Form(11, false, 0, 6)).setDefault(STOnOff1.ON);
        outline(style(TITLE, "Title", new Form(20, true, 0, 6)), 0);
        outline(style(HEADING, "heading 1", new Form(14, true, 18, 6)), 0);
        outline(style(STAGE, "heading 2", new Form(12, true, 12, 3)), 1);
        style(CAPTION, "caption", new Form(10, true, 6, 3));
        style(ITEM, "List Bullet", new Form(11, false, 0, 3));
        style(EYEBROW, "Minutes body", new Form(11, false, 0, 0));
        style(ABOUT, "Minutes about", new Form(11, false, 0, 0));
        style(MOTION, "Minutes motion", new Form(11, true, 12, 6));
        style(COLUMN, "Minutes column", new Form(10, true, 0, 0));
        style(CELL, "Minutes cell", new Form(10, false, 0, 0));
        style(PROOF, "Minutes proof", new Form(9, false, 18, 0));
        return bullets();
    }

    private CTStyle style(String id, String name, Form form) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (!id.equals(TEXT)) {
            style.addNewBasedOn().setVal(TEXT);
        }
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf((long) form.before() * POINTS));
        spacing.setAfter(BigInteger.valueOf((long) form.after() * POINTS));
        var letters = style.addNewRPr();
        var fonts = letters.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        if (form.bold()) {
            letters.addNewB();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(2L * form.size()));
        word.getStyles().addStyle(new XWPFStyle(style));
        return word.getStyles().getStyle(id).getCTStyle();
    }

    private static void outline(CTStyle style, int level) {
        style.getPPr().addNewKeepNext();
        if (!style.getStyleId().equals(TITLE)) {
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
    }

    private BigInteger bullets() {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(360));
        var numbering = word.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
