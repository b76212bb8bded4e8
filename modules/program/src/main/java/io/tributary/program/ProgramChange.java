package io.tributary.program;

/**
 * What another module does when the terms of a program change. Every bean of this type is called, in the transaction
 * that changes them.
 */
public interface ProgramChange {

    void changed(Program program);
}
