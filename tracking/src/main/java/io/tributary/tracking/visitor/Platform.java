package io.tributary.tracking.visitor;

/** The operating system that the visitor's browser runs on. */
public enum Platform {
    WINDOWS,
    MACOS,
    LINUX,
    CHROMEOS,
    ANDROID,
    IOS,
    OTHER
}
