package org.commune.charter.measure;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A figure that a charter computes, such as Debian's {@code min(sqrt(count(developers))/2, 5)}. It
 * is worked out exactly: nothing is rounded unless {@code floor} or {@code ceil} is written.
 */
public sealed interface Expression {

  /** A whole number that is not negative. */
  record Whole(BigInteger value) implements Expression {
    public Whole {
      if (value.signum() < 0) {
        throw new IllegalArgumentException("an expression writes no negative numbers");
      }
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** A figure named under {@code vars}. */
  record Variable(String name) implements Expression {
    @Override
    public String toString() {
      return name;
    }
  }

  /** How many there are of an electorate, a body or, as {@code units.kind}, of a kind of unit. */
  record Count(String of) implements Expression {
    @Override
    public String toString() {
      return "count(" + of + ")";
    }
  }

  /** A sum. */
  record Plus(Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return Infix.of(this, left, "+", right);
    }
  }

  /** A difference. */
  record Minus(Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return Infix.of(this, left, "-", right);
    }
  }

  /** A product. */
  record Times(Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return Infix.of(this, left, "*", right);
    }
  }

  /** A quotient, kept as a fraction. */
  record Over(Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return Infix.of(this, left, "/", right);
    }
  }

  /** A square root. */
  record Sqrt(Expression of) implements Expression {
    @Override
    public String toString() {
      return "sqrt(" + of + ")";
    }
  }

  /** The smaller of two. */
  record Min(Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return "min(" + left + ", " + right + ")";
    }
  }

  /** The larger of two. */
  record Max(Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return "max(" + left + ", " + right + ")";
    }
  }

  /** The largest whole number not above. */
  record Floor(Expression of) implements Expression {
    @Override
    public String toString() {
      return "floor(" + of + ")";
    }
  }

  /** The smallest whole number not below. */
  record Ceil(Expression of) implements Expression {
    @Override
    public String toString() {
      return "ceil(" + of + ")";
    }
  }

  /** Reads an expression; {@code toString} writes it so that it reads back as itself. */
  static Expression parse(String text) throws Malformed {
    return new ExpressionParser(text).expression();
  }

  static Expression whole(long value) {
    return new Whole(BigInteger.valueOf(value));
  }

  /**
   * What the expression comes to.
   *
   * @param variables the value of each name under {@code vars}
   * @param counts how many there are of each thing that is counted
   * @throws ArithmeticException for a division by 0 or by a root, the root of a negative number or
   *     of a root, and for different roots in one sum or product
   */
  default Surd value(Function<String, Surd> variables, Function<String, Surd> counts) {
    return switch (this) {
      case Whole(BigInteger value) -> Surd.of(new Fraction(value, BigInteger.ONE));
      case Variable(String name) -> variables.apply(name);
      case Count(String of) -> counts.apply(of);
      case Plus(Expression left, Expression right) ->
          left.value(variables, counts).plus(right.value(variables, counts));
      case Minus(Expression left, Expression right) ->
          left.value(variables, counts).minus(right.value(variables, counts));
      case Times(Expression left, Expression right) ->
          left.value(variables, counts).times(right.value(variables, counts));
      case Over(Expression left, Expression right) ->
          left.value(variables, counts).over(right.value(variables, counts));
      case Sqrt(Expression of) -> root(of.value(variables, counts));
      case Min(Expression left, Expression right) -> {
        Surd one = left.value(variables, counts);
        Surd other = right.value(variables, counts);
        yield one.compareTo(other) <= 0 ? one : other;
      }
      case Max(Expression left, Expression right) -> {
        Surd one = left.value(variables, counts);
        Surd other = right.value(variables, counts);
        yield one.compareTo(other) >= 0 ? one : other;
      }
      case Floor(Expression of) ->
          Surd.of(new Fraction(of.value(variables, counts).floor(), BigInteger.ONE));
      case Ceil(Expression of) ->
          Surd.of(new Fraction(of.value(variables, counts).ceil(), BigInteger.ONE));
    };
  }

  private static Surd root(Surd value) {
    if (!value.isRational()) {
      throw new ArithmeticException("an expression cannot take the root of a root");
    }
    return Surd.sqrt(value.rational());
  }

  /** The names of the variables in it, in alphabetical order. */
  default Set<String> variables() {
    Set<String> names = new TreeSet<>();
    collect(names, new TreeSet<>());
    return names;
  }

  /** What it counts, in alphabetical order. */
  default Set<String> counts() {
    Set<String> names = new TreeSet<>();
    collect(new TreeSet<>(), names);
    return names;
  }

  private void collect(Set<String> variables, Set<String> counts) {
    switch (this) {
      case Whole _ -> {}
      case Variable(String name) -> variables.add(name);
      case Count(String of) -> counts.add(of);
      case Plus(Expression left, Expression right) -> collect(left, right, variables, counts);
      case Minus(Expression left, Expression right) -> collect(left, right, variables, counts);
      case Times(Expression left, Expression right) -> collect(left, right, variables, counts);
      case Over(Expression left, Expression right) -> collect(left, right, variables, counts);
      case Min(Expression left, Expression right) -> collect(left, right, variables, counts);
      case Max(Expression left, Expression right) -> collect(left, right, variables, counts);
      case Sqrt(Expression of) -> of.collect(variables, counts);
      case Floor(Expression of) -> of.collect(variables, counts);
      case Ceil(Expression of) -> of.collect(variables, counts);
    }
  }

  private static void collect(
      Expression left, Expression right, Set<String> variables, Set<String> counts) {
    left.collect(variables, counts);
    right.collect(variables, counts);
  }
}
