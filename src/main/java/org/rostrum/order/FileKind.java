package org.rostrum.order;

/** What kinds of files can come with a written statement: such as carry no script that runs when they are opened. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    TEXT("text/plain", "txt"),
    /** Both of Word's forms; one with macros in it is none. */
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As what it is sent to those who take it away. */
    public String mediaType() {
        return mediaType;
    }

    /** How its name ends. */
    public String ending() {
        return ending;
    }
}
