package org.commune.record.tlog;

import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;

/**
 * One signature line of a note (C2SP signed-note): who signed, the short id of the key, and the
 * signature, whose form depends on the key's type.
 */
public record NoteSignature(String name, int keyId, Bytes signature) {
  private static final String MARK = "\u2014 ";

  public NoteSignature {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of a key: " + Quoted.of(name));
    }
  }

  /** Key names are not empty and hold no Unicode space, no plus and no control character. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(c ->
                c == '+'
                    || c < ' '
                    || c == 0x85
                    || Character.isSpaceChar(c)
                    || Character.isWhitespace(c));
  }

  /** Reads a line without its final newline. */
  public static NoteSignature parse(String line) throws ParseFailure {
    int space = line.indexOf(' ', MARK.length());
    if (!line.startsWith(MARK) || space < 0) {
      throw new ParseFailure("not a signature line: " + Quoted.of(line));
    }
    String name = line.substring(MARK.length(), space);
    Bytes bytes = Base64Text.decode(line.substring(space + 1));
    if (!isName(name) || bytes.length() <= Integer.BYTES) {
      throw new ParseFailure("not a signature line: " + Quoted.of(line));
    }
    return new NoteSignature(name, bytes.uint32At(0), bytes.slice(Integer.BYTES, bytes.length()));
  }

  /** The line with its final newline. */
  public String line() {
    return MARK + name + " " + Bytes.concat(Bytes.uint32(keyId), signature).base64() + "\n";
  }
}
