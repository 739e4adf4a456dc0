package org.commune.charter.measure;

/** Writes an operation, with parentheses only where they change what is meant. */
final class Infix {
  private Infix() {}

  static String of(Expression whole, Expression left, String operator, Expression right) {
    return operand(left, strength(whole))
        + " "
        + operator
        + " "
        + operand(right, strength(whole) + 1);
  }

  private static String operand(Expression operand, int least) {
    return strength(operand) < least ? "(" + operand + ")" : operand.toString();
  }

  private static int strength(Expression expression) {
    return switch (expression) {
      case Expression.Plus _, Expression.Minus _ -> 1;
      case Expression.Times _, Expression.Over _ -> 2;
      case Expression.Whole _,
          Expression.Variable _,
          Expression.Count _,
          Expression.Sqrt _,
          Expression.Min _,
          Expression.Max _,
          Expression.Floor _,
          Expression.Ceil _ ->
          3;
    };
  }
}
