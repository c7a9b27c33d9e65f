package org.baomai.source;

import java.io.Serializable;

/** What became of a file's bytes: a text, or a refusal. */
public sealed interface Decoding extends Serializable permits Decoded, Refused {}
