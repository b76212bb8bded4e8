package io.tributary.program;

/**
 * What another module adds to a program that is created under a template, such as a plan. Every bean of this type is
 * called, in the transaction that creates the program, after its event types are there.
 */
public interface TemplateSeed {

    void seed(Program program, Template template);
}
