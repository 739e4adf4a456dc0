package org.commune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.commune.count.Workers;

/** The processors of this machine as {@link Workers}. */
final class Cores implements Workers {
  /** More hands would need memory of their own and wait for it. */
  private static final int MOST = 16;

  private final int hands = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final ExecutorService threads =
      Executors.newFixedThreadPool(hands, Thread.ofPlatform().daemon().factory());

  @Override
  public int hands() {
    return hands;
  }

  @Override
  public <T> List<T> each(List<Supplier<T>> pieces) {
    if (pieces.size() == 1) {
      return List.of(pieces.getFirst().get());
    }
    var futures = new ArrayList<Future<T>>();
    for (Supplier<T> piece : pieces) {
      Callable<T> call = piece::get;
      futures.add(threads.submit(call));
    }
    var answers = new ArrayList<T>();
    for (Future<T> future : futures) {
      answers.add(answer(future));
    }
    return List.copyOf(answers);
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw new IllegalStateException(failed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while ballots were counted", interrupted);
    }
  }
}
