// What pages gain with scripts: they follow what happens, clocks count, ballots can be dragged,
// maps zoomed, receipts verified, and a verdict follows the typing. Without scripts all pages work.

const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// ---- clocks

function words(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  const count = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;
  if (hours >= 48) {
    const rest = hours % 24;
    return count(days, 'day') + (rest === 0 || hours >= 240 ? '' : ` ${count(rest, 'hour')}`);
  }
  if (minutes >= 60) {
    const rest = minutes % 60;
    return count(hours, 'hour') + (hours >= 24 || rest === 0 ? '' : ` ${count(rest, 'minute')}`);
  }
  return minutes > 0 ? count(minutes, 'minute') : count(Math.floor(milliseconds / 1000), 'second');
}

function tick() {
  for (const clock of $$('time[data-until]')) {
    const left = Date.parse(clock.dataset.until) - Date.now();
    clock.textContent = left > 0 ? `in ${words(left)}` : 'now';
  }
}

// ---- pages that follow what happens

/** Whether somebody is busy in it: what is being filled in is never replaced. */
function isBusy(element) {
  const at = document.activeElement;
  return (
    (element.contains(at) && at.matches('input, textarea, select')) ||
    $$('details.act[open]', element).length > 0 ||
    $$('input, textarea', element).some((f) => f.type !== 'hidden' && f.value !== f.defaultValue)
  );
}

/** Puts the parts of a newer page in the place of those that are shown. */
function replace(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const parts = $$('[data-live]', fresh);
  for (const [index, old] of $$('[data-live]').entries()) {
    const key = old.dataset.live;
    const same = parts.filter((part) => part.dataset.live === key);
    const now = same[$$(`[data-live="${key}"]`).indexOf(old)] ?? parts[index];
    if (now?.dataset.live === key && !isBusy(old) && old.innerHTML !== now.innerHTML) {
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      const name = focused?.getAttribute('aria-label');
      old.replaceWith(document.adoptNode(now));
      if (name) {
        $$('[aria-label]', now).find((e) => e.getAttribute('aria-label') === name)?.focus();
      }
    }
  }
  const size = fresh.querySelector('footer > span');
  if (size) {
    document.querySelector('footer > span').textContent = size.textContent;
  }
  begin(document);
}

let asking = false;
let again = false;

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      replace(await answer.text());
    }
  } finally {
    asking = false;
    if (again) {
      again = false;
      setTimeout(refresh, 300);
    }
  }
}

function follow() {
  const { base } = document.body.dataset;
  if (!base || location.search.includes('asof=') || $$('[data-live]').length === 0) {
    return;
  }
  new EventSource(`${base}/events`).addEventListener('size', (event) => {
    if (event.data !== document.body.dataset.size) {
      document.body.dataset.size = event.data;
      refresh();
    }
  });
}

// ---- a verdict that follows the typing

function followTyping(form) {
  let waiting;
  let asked = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++asked;
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const html = await answer.text();
      const now = new DOMParser().parseFromString(html, 'text/html');
      const part = now.querySelector(`[data-live="${form.dataset.follow}"]`);
      if (mine === asked && part) {
        document.querySelector(`[data-live="${form.dataset.follow}"]`).replaceWith(document.adoptNode(part));
      }
    }, 500);
  });
}

/** A page that waits for something long asks again until it has come. */
function wait() {
  if ($$('[data-working="true"]').length > 0) {
    const form = document.querySelector('form[data-follow]');
    setTimeout(form ? () => form.dispatchEvent(new Event('input')) : () => refresh().then(wait), 2000);
  }
}

// ---- ballots in order, by dragging

function number(list) {
  $$('input[type="number"]', list).forEach((place, at) => {
    place.value = at + 1;
  });
}

function drag(form) {
  const list = form.querySelector('.ranks');
  if (!list) {
    return;
  }
  let held = null;
  for (const item of $$('li', list)) {
    item.draggable = true;
    item.addEventListener('dragstart', () => {
      held = item;
    });
    item.addEventListener('dragover', (event) => {
      event.preventDefault();
      if (held && held !== item) {
        const after = event.clientY > item.getBoundingClientRect().top + item.offsetHeight / 2;
        item[after ? 'after' : 'before'](held);
      }
    });
    item.addEventListener('dragend', () => {
      held = null;
      number(list);
    });
  }
}

// ---- maps that one can zoom

function zoom(figure) {
  const svg = figure.querySelector('svg');
  const all = svg.viewBox.baseVal;
  const whole = [all.x, all.y, all.width, all.height];
  let box = [...whole];
  const show = () => svg.setAttribute('viewBox', box.join(' '));
  const by = (factor, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) => {
    const scale = Math.min(1, Math.max(0.08, (box[2] * factor) / whole[2])) / (box[2] / whole[2]);
    box = [x - (x - box[0]) * scale, y - (y - box[1]) * scale, box[2] * scale, box[3] * scale];
    show();
  };
  figure.querySelector('[data-zoom-in]').addEventListener('click', () => by(0.7));
  figure.querySelector('[data-zoom-out]').addEventListener('click', () => by(1.4));
  figure.querySelector('[data-zoom-all]').addEventListener('click', () => {
    box = [...whole];
    show();
  });
  svg.classList.add('grab');
  let last = null;
  svg.addEventListener('pointerdown', (event) => {
    last = [event.clientX, event.clientY];
  });
  addEventListener('pointerup', () => {
    last = null;
  });
  svg.addEventListener('pointermove', (event) => {
    if (last) {
      const scale = box[2] / svg.clientWidth;
      box = [box[0] - (event.clientX - last[0]) * scale, box[1] - (event.clientY - last[1]) * scale, box[2], box[3]];
      last = [event.clientX, event.clientY];
      show();
    }
  });
}

// ---- receipts, verified here

async function verify(section) {
  const said = section.querySelector('[data-verdict]');
  try {
    const { parsePolicy, verifyReceipt } = await import('./tlog.mjs');
    const bytes = (text) => new TextEncoder().encode(text);
    const policy = await parsePolicy(section.querySelector('[data-policy]').textContent);
    const entry = document.querySelector('[data-entry]').textContent;
    const proved = await verifyReceipt(
      bytes(section.querySelector('[data-receipt]').textContent),
      bytes(entry),
      policy,
    );
    said.textContent = `Verified in your browser: entry ${proved.index} of the ${proved.size} in ${proved.origin}`;
    said.classList.add('proved');
  } catch (error) {
    said.textContent = `Not verified: ${error.message}`;
    said.classList.add('unproved');
  }
}

// ---- all of it

const begun = new WeakSet();

function begin(root) {
  const once = (selector, start) =>
    $$(selector, root)
      .filter((element) => !begun.has(element))
      .forEach((element) => {
        begun.add(element);
        start(element);
      });
  once('[data-script-only]', (element) => element.removeAttribute('hidden'));
  once('form[data-rank]', drag);
  once('[data-zoom]', zoom);
  once('[data-verify]', verify);
  once('form[data-follow]', followTyping);
  tick();
}

begin(document);
follow();
wait();
setInterval(tick, 1000);
