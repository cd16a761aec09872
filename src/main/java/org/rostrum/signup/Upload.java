package org.rostrum.signup;

/** A file as a browser sends it; nothing of it is trusted, least of all its name. */
public final class Upload {
    private final String name;
    private final byte[] content;

    /** Of a file whose size has been looked at. */
    public Upload(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** The name on the sender's machine. */
    public String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }
}
