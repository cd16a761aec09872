package org.rostrum.proceedings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdMap;
import org.rostrum.platform.Sha256;

/** The references that are in use in a line, {@code byNumber}: each under one that is made from it, so that it is soon found. */
record References(IdMap<String> byNumber) {
    static final References NONE = new References(IdMap.empty());

    boolean has(String reference) {
        return byNumber.find(number(reference)).isPresent();
    }

    References with(String reference) {
        return new References(byNumber.with(number(reference), reference));
    }

    private static Id number(String reference) {
        byte[] digest = Sha256.digest().digest(reference.getBytes(StandardCharsets.UTF_8));
        return new Id(ByteBuffer.wrap(digest).getLong());
    }
}
