package org.commune.count.profile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of candidates in the text whose hash names a set of ballots. Candidates are numbered
 * from 0 in order of name, and texts are compared as text: 10 comes before 2. Rankings written in
 * the codes of this order, from 1 up and with 0 after the last rank, stand as numbers in the order
 * in which they stand as texts.
 */
public final class TextOrder {

  private final int[] number;
  private final int[] code;
  private final int[] position;

  private TextOrder(int size) {
    number = new int[size];
    code = new int[size];
    position = new int[size + 1];
  }

  /**
   * @param names of the candidates by position, each once
   */
  public static TextOrder of(List<String> names) {
    var order = new TextOrder(names.size());
    List<Integer> byName =
        IntStream.range(0, names.size()).boxed().sorted(Comparator.comparing(names::get)).toList();
    List<Integer> byText =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparing(String::valueOf))
            .toList();
    for (int i = 0; i < byName.size(); i++) {
      order.number[byName.get(i)] = i;
      int candidate = byName.get(byText.get(i));
      order.code[candidate] = i + 1;
      order.position[i + 1] = candidate;
    }
    return order;
  }

  /** The number of a candidate in the text, by position. */
  public int number(int position) {
    return number[position];
  }

  /** From 1 up, by position. */
  public int code(int position) {
    return code[position];
  }

  /** The candidate of a code. */
  public int position(int code) {
    return position[code];
  }
}
