package org.commune.server.web.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.commune.server.sequencer.Current;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that an organisation has gone on. It tells only how far: what changed, a page
 * asks for itself, so that nobody is told what the charter does not let them read.
 *
 * <p>Many changes within a moment are told once: a page that is asked for the last one shows all.
 */
@Component
public class Announcements implements SmartLifecycle {
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();

  private volatile boolean running;

  private static final class Channel {
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private long size;
    private boolean telling;
  }

  /** Called by the writer of an organisation; does not wait for anybody. */
  public void announce(String organisation, Current current) {
    Channel channel = channel(organisation);
    synchronized (channel) {
      channel.size = current.size();
      if (channel.telling || tellers.isShutdown()) {
        return;
      }
      channel.telling = true;
    }
    tellers.execute(() -> tell(channel));
  }

  /** A page that wants to be told from now on. */
  public SseEmitter listen(String organisation) {
    SseEmitter page = new SseEmitter(0L);
    Channel channel = channel(organisation);
    Runnable gone = () -> channel.pages.remove(page);
    page.onCompletion(gone);
    page.onTimeout(gone);
    page.onError(failure -> gone.run());
    channel.pages.add(page);
    return page;
  }

  private Channel channel(String organisation) {
    return channels.computeIfAbsent(organisation, name -> new Channel());
  }

  private void tell(Channel channel) {
    long told = -1;
    while (true) {
      long size;
      synchronized (channel) {
        if (channel.size == told) {
          channel.telling = false;
          return;
        }
        size = channel.size;
      }
      for (SseEmitter page : channel.pages) {
        tell(channel, page, size);
      }
      told = size;
    }
  }

  private static void tell(Channel channel, SseEmitter page, long size) {
    try {
      page.send(SseEmitter.event().name("size").data(Long.toString(size)));
    } catch (IOException | IllegalStateException e) {
      // The reader has gone; nothing is owed to who no longer listens.
      channel.pages.remove(page);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Lets go of the pages before the server waits for requests to end. */
  @Override
  public void stop() {
    running = false;
    channels.values().forEach(channel -> channel.pages.forEach(Announcements::end));
    tellers.shutdownNow();
  }

  private static void end(SseEmitter page) {
    try {
      page.complete();
    } catch (IllegalStateException e) {
      // Gone already.
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
