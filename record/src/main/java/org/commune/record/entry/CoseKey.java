package org.commune.record.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/**
 * Keys as COSE writes them (RFC 9053, section 7; RFC 8230), in CTAP2's canonical CBOR: a map of
 * small whole numbers to whole numbers and byte strings, in fixed order. Whatever is not the one
 * spelling of a key of a known kind is refused.
 */
final class CoseKey {
  private static final int MAP = 5;
  private static final int BYTE_STRING = 2;
  private static final int NEGATIVE = 1;

  private static final long TYPE = 1;
  private static final long ALGORITHM = 3;
  private static final long OKP = 1;
  private static final long EC2 = 2;
  private static final long RSA = 3;
  private static final long ES256 = -7;
  private static final long EDDSA = -8;
  private static final long RS256 = -257;
  private static final long P256 = 1;
  private static final long ED25519 = 6;

  private CoseKey() {}

  static Bytes write(Es256Key key) {
    return map(
        pair(TYPE, number(EC2)),
        pair(ALGORITHM, number(ES256)),
        pair(-1, number(P256)),
        pair(-2, string(key.x())),
        pair(-3, string(key.y())));
  }

  static Bytes write(EdDsaKey key) {
    return map(
        pair(TYPE, number(OKP)),
        pair(ALGORITHM, number(EDDSA)),
        pair(-1, number(ED25519)),
        pair(-2, string(key.publicKey())));
  }

  static Bytes write(Rs256Key key) {
    return map(
        pair(TYPE, number(RSA)),
        pair(ALGORITHM, number(RS256)),
        pair(-1, string(key.modulus())),
        pair(-2, string(key.exponent())));
  }

  static CredentialKey read(Bytes bytes) throws ParseFailure {
    Reader reader = new Reader(bytes);
    Map<Long, Bytes> values = reader.map();
    reader.end();
    Bytes algorithm = values.getOrDefault(ALGORITHM, Bytes.of());
    try {
      CredentialKey key;
      if (algorithm.equals(number(ES256))) {
        key = new Es256Key(content(values, -2), content(values, -3));
      } else if (algorithm.equals(number(EDDSA))) {
        key = new EdDsaKey(content(values, -2));
      } else if (algorithm.equals(number(RS256))) {
        key = new Rs256Key(content(values, -1), content(values, -2));
      } else {
        throw new ParseFailure("a key of a kind that is not known here");
      }
      if (!key.cose().equals(bytes)) {
        throw new ParseFailure("not the one spelling of its key");
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw new ParseFailure("not a key: " + e.getMessage(), e);
    }
  }

  private static Bytes content(Map<Long, Bytes> values, long label) throws ParseFailure {
    Reader reader = new Reader(values.getOrDefault(label, Bytes.of()));
    Bytes content = reader.string();
    reader.end();
    return content;
  }

  private static Bytes map(Bytes... pairs) {
    return Bytes.concat(head(MAP, pairs.length), Bytes.concat(pairs));
  }

  private static Bytes pair(long label, Bytes value) {
    return Bytes.concat(number(label), value);
  }

  private static Bytes number(long number) {
    return number < 0 ? head(NEGATIVE, (int) (-1 - number)) : head(0, (int) number);
  }

  private static Bytes string(Bytes content) {
    return Bytes.concat(head(BYTE_STRING, content.length()), content);
  }

  /** A type with its argument in the fewest bytes (RFC 8949, section 3), below 2^16. */
  private static Bytes head(int type, int argument) {
    int first = type << 5;
    if (argument < 24) {
      return Bytes.of((byte) (first | argument));
    }
    return argument < 256
        ? Bytes.of((byte) (first | 24), (byte) argument)
        : Bytes.concat(Bytes.of((byte) (first | 25)), Bytes.uint16(argument));
  }

  /** Reads CBOR as far as keys need it. */
  private static final class Reader {
    private final Bytes bytes;
    private int at;

    Reader(Bytes bytes) {
      this.bytes = bytes;
    }

    /** A map, its values as they are written. */
    Map<Long, Bytes> map() throws ParseFailure {
      Map<Long, Bytes> values = new LinkedHashMap<>();
      int pairs = head(MAP);
      for (int i = 0; i < pairs; i++) {
        long label = number();
        int from = at;
        if (type() == BYTE_STRING) {
          Bytes _ = string();
        } else {
          long _ = number();
        }
        values.put(label, bytes.slice(from, at));
      }
      return values;
    }

    Bytes string() throws ParseFailure {
      int length = head(BYTE_STRING);
      if (length > bytes.length() - at) {
        throw new ParseFailure("a key that is cut off");
      }
      at += length;
      return bytes.slice(at - length, at);
    }

    private long number() throws ParseFailure {
      return type() == NEGATIVE ? -1L - head(NEGATIVE) : head(0);
    }

    private int type() throws ParseFailure {
      return (next(at) & 0xff) >> 5;
    }

    private int head(int type) throws ParseFailure {
      if (type() != type) {
        throw new ParseFailure("not a key as COSE writes it");
      }
      int argument = next(at++) & 0x1f;
      return switch (argument) {
        case 24 -> next(at++) & 0xff;
        case 25 -> (next(at++) & 0xff) << 8 | (next(at++) & 0xff);
        default -> {
          if (argument > 25) {
            throw new ParseFailure("not a key as COSE writes it");
          }
          yield argument;
        }
      };
    }

    private byte next(int index) throws ParseFailure {
      if (index >= bytes.length()) {
        throw new ParseFailure("a key that is cut off");
      }
      return bytes.at(index);
    }

    void end() throws ParseFailure {
      if (at != bytes.length()) {
        throw new ParseFailure("a key that goes on after its end");
      }
    }
  }
}
