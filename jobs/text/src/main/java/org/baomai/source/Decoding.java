package org.baomai.source;

import java.io.Serializable;

/** The result of decoding a file: its text, or the reason why the file was refused. */
public sealed interface Decoding extends Serializable permits Decoded, Refused {}
