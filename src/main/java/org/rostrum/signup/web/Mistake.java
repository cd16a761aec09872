package org.rostrum.signup.web;

/** One thing to mend in what was typed: the field it stands at and the key of the text that says how. */
public record Mistake(String field, String key) {}
