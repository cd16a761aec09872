package org.rostrum.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The file by which a running instance tells its own commands, and only its owner, where its database answers. */
record SharedAddress(Path file) {
    static SharedAddress in(Path folder) {
        return new SharedAddress(folder.resolve("database.properties"));
    }

    void write(DatabaseAddress address) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("url", address.url());
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        StringWriter text = new StringWriter();
        properties.store(text, "");
        PrivateFile.write(file, text.toString());
    }

    DatabaseAddress read() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new DatabaseAddress(
                properties.getProperty("url", ""),
                properties.getProperty("user", ""),
                properties.getProperty("password", ""));
    }
}
