package io.tributary.program.domain;

/** A way to prove that a host is one's own: it shows, outside of this installation, a token that was made for it. */
public interface DomainProof {

    Proof kind();

    /** Whether the host shows the token now. Asks the outside, and so may take seconds. */
    boolean shows(String host, String token);
}
