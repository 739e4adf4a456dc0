package org.commune.check.picture;

/**
 * How the pages of the check look. All classes begin with {@code k-}, so that a fragment can stand
 * in anybody's page; its colours are variables of {@code .k-check}, which that page may set.
 */
public final class Look {
  private Look() {}

  /** For pages that take fragments in; to be served or written once in a page. */
  public static final String STYLESHEET =
      """
      .k-check{--k-ink:#1c1b1a;--k-paper:#fdfcfa;--k-card:#fff;--k-line:#d8d4cc;--k-quiet:#5f5a52;
        --k-good:#1d6b3a;--k-care:#8a5a00;--k-bad:#a3211d;--k-tint:#f3efe8;
        color:var(--k-ink);font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;
        overflow-wrap:anywhere}
      @media (prefers-color-scheme:dark){.k-check{--k-ink:#eceae6;--k-paper:#161514;--k-card:#201f1d;
        --k-line:#45413b;--k-quiet:#b0aaa0;--k-good:#7fd39b;--k-care:#e8b35a;--k-bad:#ff8f86;
        --k-tint:#2a2825}}
      .k-check h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
      .k-check h2{font-size:1.15rem;margin:2rem 0 .5rem}
      .k-quiet{color:var(--k-quiet)}
      .k-overview{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:1rem 0}
      .k-overview a{display:block;border:1px solid var(--k-line);border-radius:.5rem;padding:.4rem .7rem;
        color:inherit;text-decoration:none;background:var(--k-card)}
      .k-verdict{font-weight:700;white-space:nowrap}
      .k-good{color:var(--k-good)}.k-care{color:var(--k-care)}.k-bad{color:var(--k-bad)}
      .k-finding{border:1px solid var(--k-line);border-radius:.75rem;background:var(--k-card);
        padding:1rem;margin:1rem 0}
      .k-finding h3{margin:0 0 .25rem;font-size:1.05rem}
      .k-strip{display:flex;flex-wrap:wrap;gap:1.6rem;list-style:none;padding:0;margin:1rem 0}
      .k-strip li{position:relative;flex:1 1 12rem;max-width:20rem;border:1px solid var(--k-line);
        border-radius:.5rem;background:var(--k-tint);padding:.75rem}
      .k-strip li:not(:last-child)::after{content:"\\2192";position:absolute;right:-1.35rem;top:.6rem;
        font-size:1.2rem;color:var(--k-quiet)}
      .k-strip svg{width:2rem;height:2rem;display:block;margin-bottom:.4rem}
      .k-standing{display:block;margin-top:.5rem;font-size:.875rem}
      .k-late{border-style:dashed!important}
      .k-check details{margin:.5rem 0}.k-check summary{cursor:pointer}
      .k-check blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--k-line);
        color:var(--k-quiet)}
      @media (max-width:40rem){.k-strip{gap:1.4rem}.k-strip li{flex-basis:100%;max-width:none}
        .k-strip li:not(:last-child)::after{content:"\\2193";right:50%;top:auto;bottom:-1.45rem}}
      """;
}
