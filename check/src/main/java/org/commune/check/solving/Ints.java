package org.commune.check.solving;

import java.util.Arrays;

/** A list of numbers that grows; also a queue, and a stack. */
final class Ints {
  private int[] items = new int[16];
  private int size;
  private int head;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  int get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }

  /** The first that has not been polled. */
  int poll() {
    return items[head++];
  }

  /** Whether all have been polled. */
  boolean isPolled() {
    return head == size;
  }

  int pop() {
    return items[--size];
  }

  int peek() {
    return items[size - 1];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
    head = 0;
  }
}
