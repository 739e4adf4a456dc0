package org.commune.count.picture;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How pictures and pages look: a style sheet without anything from outside.
 *
 * <p>It touches nothing outside an element of the class {@code counted}, and all its own classes
 * begin with {@code c-}, so that a fragment can stand in anybody's page. Its colours are variables:
 * each has a light and a dark value, of which the {@code color-scheme} in force chooses one, and a
 * page that takes fragments in gives them its own colours by rules such as {@code
 * .counted{--count-paper:var(--my-paper)}}. Type is the page's.
 */
public final class Look {

  /** Shades for those who matter most; all others share two greys. */
  static final int SHADES = 7;

  private static final String PREFIX = "c-";

  /** For pages that take fragments or pictures in; to be served or written once in a page. */
  public static final String STYLESHEET =
      """
      :where(.counted){--count-paper:light-dark(#faf9f6,#15171a);--count-card:light-dark(#fff,#1c1f23);
      --count-ink:light-dark(#23262b,#e7e5e0);--count-soft:light-dark(#636971,#a2a7ae);--count-line:light-dark(#dfdcd4,#343940);
      --count-0:light-dark(#8fbcd0,#2f6980);--count-1:light-dark(#e5bb8d,#8a6237);--count-2:light-dark(#a5c99d,#477048);
      --count-3:light-dark(#c7b0d8,#6c5480);--count-4:light-dark(#e3a8a3,#8a4b49);--count-5:light-dark(#d9cd86,#746a2f);
      --count-6:light-dark(#a3b3de,#49588b);--count-7:light-dark(#cbc7be,#5a5751);--count-8:light-dark(#dcd8d0,#45433f);
      --count-none:light-dark(#eeece6,#292c31);--count-mark:light-dark(#1f6079,#8cc8e0);
      --count-beat:light-dark(#cfe3dc,#26443c);--count-even:light-dark(#ebe6d2,#3d3a2a);
      --count-shade:light-dark(rgb(0 0 0/.16),rgb(0 0 0/.55))}
      @media print{:where(.counted){color-scheme:light;--count-paper:#fff;--count-card:#fff;--count-ink:#000;--count-soft:#444}}
      .counted{container-type:inline-size;color:var(--count-ink);
      .c-picture{display:block;width:100%;height:auto;font-family:inherit}
      .c-narrow{display:none}
      @container (max-width:600px){.c-narrow{display:block}.c-broad{display:none}}
      .c-0{fill:var(--count-0)}.c-1{fill:var(--count-1)}.c-2{fill:var(--count-2)}.c-3{fill:var(--count-3)}.c-4{fill:var(--count-4)}
      .c-5{fill:var(--count-5)}.c-6{fill:var(--count-6)}.c-7{fill:var(--count-7)}.c-8{fill:var(--count-8)}.c-none{fill:var(--count-none)}
      .c-pile{stroke:var(--count-card);stroke-width:1}line.c-won{stroke:var(--count-mark);stroke-width:2}
      .c-stay{opacity:.34}.c-pass{opacity:.8}.c-quota{stroke:var(--count-mark);stroke-width:1.5;stroke-dasharray:3 3}
      .c-name{font-size:11.5px;fill:var(--count-ink)}.c-head{font-size:12.5px;font-weight:600;fill:var(--count-ink)}
      .c-small{font-size:11px;fill:var(--count-soft)}.c-big{font-size:34px;font-weight:650;fill:var(--count-ink)}
      .c-halo{stroke:var(--count-paper);stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}
      rect.c-beat{fill:var(--count-beat)}rect.c-even{fill:var(--count-even)}rect.c-lose{fill:var(--count-none)}
      h2{font-size:1.15rem;line-height:1.3;margin:2.5rem 0 .5rem}
      p{margin:.5rem 0}.c-note{color:var(--count-soft);font-size:.9rem}
      .c-card{background:var(--count-card);border:1px solid var(--count-line);border-radius:.5rem;padding:1rem 1.1rem;margin:1rem 0}
      ol.c-elected{list-style:none;margin:0;padding:0}
      ol.c-elected li{padding:.4rem 0 .4rem .8rem;border-left:.3rem solid var(--count-mark);margin:.5rem 0;overflow-wrap:anywhere}
      ol.c-elected b{display:block;font-size:1.15rem}ol.c-elected span{color:var(--count-soft);font-size:.9rem}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
      dt{color:var(--count-soft)}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
      figure{margin:1rem 0 0}figcaption{color:var(--count-soft);font-size:.9rem;margin:0 0 .6rem}
      .c-caption{color:var(--count-soft);font-size:.88rem;margin:1.4rem 0 .3rem}
      .c-wide{overflow-x:auto;margin:0 0 1rem;max-width:100%;background:
      linear-gradient(90deg,var(--count-paper),var(--count-paper)) 0 0/2rem 100% no-repeat local,
      linear-gradient(90deg,var(--count-paper),var(--count-paper)) 100% 0/2rem 100% no-repeat local,
      linear-gradient(270deg,var(--count-shade),transparent) 100% 0/.7rem 100% no-repeat scroll}
      .c-wide:focus-visible{outline:2px solid var(--count-mark);outline-offset:2px}
      table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums;margin:0}
      th,td{padding:.3rem .6rem;border-bottom:1px solid var(--count-line);text-align:right;white-space:nowrap;background:none}
      thead th{color:var(--count-soft);font-weight:600;vertical-align:bottom}
      tbody th,thead th:first-child{text-align:left;position:sticky;left:0;background:var(--count-paper);font-weight:500;padding-left:0}
      tbody th{white-space:normal;overflow-wrap:anywhere;min-width:9rem;max-width:22rem}
      tbody th.c-short{min-width:0;white-space:nowrap}
      tbody th.c-group{font-weight:600;color:var(--count-soft);padding-top:.9rem}
      .c-text{text-align:left}td.c-text{white-space:normal;min-width:8rem}
      .c-key{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:.2rem 0 .8rem;padding:0;list-style:none;font-size:.85rem}
      .c-key svg{width:.8rem;height:.8rem;margin-right:.4rem;vertical-align:-.05rem}
      td.c-won,th.c-won{font-weight:700;color:var(--count-mark)}td.c-lost{color:var(--count-soft)}
      td.c-seat{background:var(--count-beat);font-weight:600}td.c-beat{background:var(--count-beat)}td.c-even{background:var(--count-even)}
      .c-plain{padding-left:1.1rem;margin:.5rem 0;overflow-wrap:anywhere}.c-plain li{margin:.25rem 0}
      @container (max-width:600px){tbody th{min-width:7.5rem;max-width:9rem}td.c-text{min-width:5rem}th,td{padding:.3rem .45rem}}
      @media print{.c-card,figure svg,tr{break-inside:avoid}.c-wide{overflow:visible;background:none}table{font-size:.72rem}tbody th{position:static}}
      }
      """;

  /** For whole pages, which have nobody else's. */
  static final String PAGE =
      """
      html{color-scheme:light dark;background:light-dark(#faf9f6,#15171a);color:light-dark(#23262b,#e7e5e0);
      font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
      *{box-sizing:border-box}body{margin:0}
      main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
      h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 .25rem;overflow-wrap:anywhere}
      @media print{html{color-scheme:light;background:#fff}main{max-width:none;padding:0}}
      """;

  private Look() {}

  /** The class of the one at a place of the line, from 0. */
  static String shade(int place) {
    return String.valueOf(place < SHADES ? place : SHADES + place % 2);
  }

  /** Words for a look as classes of markup; several are parted by a blank. */
  static String classes(String words) {
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> PREFIX + word)
        .collect(Collectors.joining(" "));
  }
}
