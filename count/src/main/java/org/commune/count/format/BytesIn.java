package org.commune.count.format;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commune.count.Fraction;

/** Bytes being read, as {@link BytesOut} writes them. Never reads past the end. */
final class BytesIn {

  /** More than any weight or number of points needs; a longer number is a broken file. */
  private static final int LONGEST_NUMBER = 64;

  private final byte[] bytes;
  private final int end;
  private int at;

  BytesIn(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int offset() {
    return at;
  }

  boolean atEnd() {
    return at == end;
  }

  MalformedBallots wrong(String expected, String found) {
    return MalformedBallots.atByte(at, expected, found);
  }

  int octet(String expected) throws MalformedBallots {
    if (at >= end) {
      throw wrong(expected, "");
    }
    return bytes[at++] & 0xff;
  }

  long fixed(int size, String expected) throws MalformedBallots {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (long) octet(expected) << (Byte.SIZE * i);
    }
    return value;
  }

  byte[] raw(int size, String expected) throws MalformedBallots {
    if (size > end - at) {
      throw wrong(expected, "");
    }
    byte[] some = Arrays.copyOfRange(bytes, at, at + size);
    at += size;
    return some;
  }

  BigInteger number(String expected) throws MalformedBallots {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < LONGEST_NUMBER; i++) {
      int octet = octet(expected);
      value = value.or(BigInteger.valueOf(octet & 0x7f).shiftLeft(7 * i));
      if (octet < 0x80) {
        return value;
      }
    }
    throw wrong(expected, "a number of more than " + LONGEST_NUMBER + " bytes");
  }

  int number(int least, int most, String expected) throws MalformedBallots {
    BigInteger value = number(expected);
    if (value.bitLength() >= Integer.SIZE || value.intValue() < least || value.intValue() > most) {
      throw wrong(expected + " from " + least + " to " + most, value.toString());
    }
    return value.intValue();
  }

  Fraction signed(String expected) throws MalformedBallots {
    BigInteger twice = number(expected);
    BigInteger size = twice.shiftRight(1);
    return fraction(twice.testBit(0) ? size.negate() : size, expected);
  }

  Fraction positive(String expected) throws MalformedBallots {
    Fraction value = fraction(number(expected), expected);
    if (value.signum() <= 0) {
      throw wrong(expected + " above zero", value.toString());
    }
    return value;
  }

  private Fraction fraction(BigInteger numerator, String expected) throws MalformedBallots {
    BigInteger denominator = number(expected);
    if (denominator.signum() == 0) {
      throw wrong(expected, numerator + "/0");
    }
    return new Fraction(numerator, denominator);
  }

  String text(String expected) throws MalformedBallots {
    byte[] utf8 = raw(number(0, end - at, "the length of " + expected), expected);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw wrong(expected + " in UTF-8", "other bytes");
    }
  }

  /** Numbers below a limit: how many, then each. */
  List<Integer> numbers(int below, String expected) throws MalformedBallots {
    int count = number(0, below, "how many");
    var values = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      values.add(number(0, below - 1, expected));
    }
    return values;
  }
}
