package org.commune.count.picture;

/** How pictures and pages look: a style sheet without anything from outside. */
public final class Look {

  /** Shades for those who matter most; all others share two greys. */
  static final int SHADES = 7;

  /** For pages that take pictures in. */
  public static final String STYLE =
      """
      :root{color-scheme:light dark;--paper:#faf9f6;--card:#fff;--ink:#23262b;--soft:#636971;--line:#dfdcd4;
      --c0:#8fbcd0;--c1:#e5bb8d;--c2:#a5c99d;--c3:#c7b0d8;--c4:#e3a8a3;--c5:#d9cd86;--c6:#a3b3de;
      --c7:#cbc7be;--c8:#dcd8d0;--none:#eeece6;--mark:#1f6079;--beat:#cfe3dc;--even:#ebe6d2}
      @media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1c1f23;--ink:#e7e5e0;--soft:#a2a7ae;--line:#343940;
      --c0:#2f6980;--c1:#8a6237;--c2:#477048;--c3:#6c5480;--c4:#8a4b49;--c5:#746a2f;--c6:#49588b;
      --c7:#5a5751;--c8:#45433f;--none:#292c31;--mark:#8cc8e0;--beat:#26443c;--even:#3d3a2a}}
      @media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;
      --c0:#8fbcd0;--c1:#e5bb8d;--c2:#a5c99d;--c3:#c7b0d8;--c4:#e3a8a3;--c5:#d9cd86;--c6:#a3b3de;
      --c7:#cbc7be;--c8:#dcd8d0;--none:#eeece6;--mark:#1f6079;--beat:#cfe3dc;--even:#ebe6d2}}
      .picture{display:block;width:100%;height:auto;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
      .narrow{display:none}
      @media (max-width:640px){.narrow{display:block}.broad{display:none}}
      .c0{fill:var(--c0)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c4{fill:var(--c4)}
      .c5{fill:var(--c5)}.c6{fill:var(--c6)}.c7{fill:var(--c7)}.c8{fill:var(--c8)}.none{fill:var(--none)}
      .pile{stroke:var(--card);stroke-width:1}.won{stroke:var(--mark);stroke-width:2}
      .stay{opacity:.34}.pass{opacity:.8}.quota{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:3 3}
      .name{font-size:11.5px;fill:var(--ink)}.head{font-size:12.5px;font-weight:600;fill:var(--ink)}
      .small{font-size:11px;fill:var(--soft)}.big{font-size:34px;font-weight:650;fill:var(--ink)}
      .halo{stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}
      .beat{fill:var(--beat)}.even{fill:var(--even)}.lose{fill:var(--none)}.rule{stroke:var(--line);stroke-width:1}
      """;

  /** For whole pages. */
  static final String PAGE =
      """
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);line-height:1.5;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
      main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
      h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 .25rem;overflow-wrap:anywhere}
      h2{font-size:1.15rem;margin:2.5rem 0 .5rem}
      p{margin:.5rem 0}.note{color:var(--soft);font-size:.9rem}
      .card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.1rem;margin:1rem 0}
      ol.elected{list-style:none;margin:0;padding:0}
      ol.elected li{padding:.4rem 0 .4rem .8rem;border-left:.3rem solid var(--mark);margin:.5rem 0;overflow-wrap:anywhere}
      ol.elected b{display:block;font-size:1.15rem}ol.elected span{color:var(--soft);font-size:.9rem}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
      dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
      figure{margin:1rem 0 0}figcaption{color:var(--soft);font-size:.9rem;margin:0 0 .6rem}
      .wide{overflow-x:auto;margin:1rem 0}
      table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums}
      caption{text-align:left;color:var(--soft);padding:0 0 .4rem}
      th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
      thead th{color:var(--soft);font-weight:600;vertical-align:bottom}
      th[scope=row],thead th:first-child{text-align:left;position:sticky;left:0;background:var(--paper);font-weight:500;white-space:normal;overflow-wrap:break-word;min-width:9rem}
      th.text{text-align:left}td.text{text-align:left;white-space:normal;min-width:8rem}
      .key{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:.2rem 0 .8rem;padding:0;list-style:none;font-size:.85rem}
      .key svg{width:.8rem;height:.8rem;margin-right:.4rem;vertical-align:-.05rem}
      td.won,th.won{font-weight:700;color:var(--mark)}td.lost{color:var(--soft)}
      td.seat{background:var(--beat);font-weight:600}td.beat{background:var(--beat)}td.even{background:var(--even)}
      code{font-size:.85em;overflow-wrap:anywhere}
      ul.plain{padding-left:1.1rem;margin:.5rem 0}
      @media print{main{max-width:none;padding:0}.card{break-inside:avoid}figure svg{break-inside:avoid}.wide{overflow:visible}table{font-size:.72rem}th[scope=row]{position:static}}
      """;

  private Look() {}

  /** The class of the one at a place of the line, from 0. */
  static String shade(int place) {
    return "c" + (place < SHADES ? place : SHADES + place % 2);
  }
}
