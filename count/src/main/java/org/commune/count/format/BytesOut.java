package org.commune.count.format;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.commune.count.Fraction;

/** Bytes being written: numbers in LEB128, texts as length and UTF-8. */
final class BytesOut {

  private static final BigInteger LOW = BigInteger.valueOf(0x7f);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void octet(int value) {
    bytes.write(value);
  }

  /** As many bytes of a number as asked, the lowest first. */
  void fixed(long value, int size) {
    for (int i = 0; i < size; i++) {
      bytes.write((int) (value >>> (Byte.SIZE * i)));
    }
  }

  void raw(byte[] some) {
    bytes.writeBytes(some);
  }

  void number(long value) {
    number(BigInteger.valueOf(value));
  }

  /** Seven bits a byte, the lowest first; the high bit says that more follow. */
  void number(BigInteger value) {
    BigInteger left = value;
    while (left.bitLength() > 7) {
      bytes.write(left.and(LOW).intValue() | 0x80);
      left = left.shiftRight(7);
    }
    bytes.write(left.intValue());
  }

  /** Numerator and denominator; the sign is the lowest bit of the numerator. */
  void signed(Fraction value) {
    BigInteger twice = value.numerator().abs().shiftLeft(1);
    number(value.signum() < 0 ? twice.setBit(0) : twice);
    number(value.denominator());
  }

  void positive(Fraction value) {
    number(value.numerator());
    number(value.denominator());
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    raw(utf8);
  }

  /** How many, then each. */
  void numbers(Collection<Integer> values) {
    number(values.size());
    values.forEach(this::number);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
