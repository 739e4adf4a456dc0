// A transparency log in WebCrypto: RFC 6962 hashing, C2SP tiles, checkpoints, cosignatures, receipts
// and policies. Reads strictly: each value has one accepted spelling. Trusts only the policy's keys.

const FULL = 256;
const HASH = 32;
const ED25519 = 1;
const COSIGNATURE = 4;

export class NotVerified extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function fail(message) {
  throw new NotVerified(message);
}

/** The record can be trusted up to an index and no further. */
function badAt(index, message) {
  fail(`first bad index ${index}: ${message}`);
}

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function equal(one, other) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    fail(`not base64: ${text}`);
  }
  return toBase64(bytes) === text ? bytes : fail(`not the one spelling of its base64 value: ${text}`);
}

function parseHash(text) {
  const bytes = fromBase64(text);
  return bytes.length === HASH ? bytes : fail(`not a hash: ${text}`);
}

function parseNumber(text) {
  const number = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? number : fail(`not a number: ${text}`);
}

async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export function leafHash(entry) {
  return sha256(concat(Uint8Array.of(0), entry));
}

export function nodeHash(left, right) {
  return sha256(concat(Uint8Array.of(1), left, right));
}

// ---- keys, notes, policies

async function parseKey(vkey) {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(vkey) ?? fail(`not a verifier key: ${vkey}`);
  const [, name, id, base64] = match;
  const typed = fromBase64(base64);
  const sum = await sha256(concat(encoder.encode(`${name}\n`), typed));
  const isKnown = typed[0] === ED25519 || typed[0] === COSIGNATURE;
  if (/\s/u.test(name) || typed.length !== 1 + HASH || !isKnown || hex(sum.slice(0, 4)) !== id) {
    fail(`not a verifier key: ${vkey}`);
  }
  const key = await crypto.subtle.importKey('raw', typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
  return { name, id, type: typed[0], key, bytes: typed.slice(1) };
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isSignedBy(key, text, signature) {
  let message = encoder.encode(text);
  if (key.type === COSIGNATURE) {
    if (signature.length < 8 || signature[0] >= 0x80) {
      return false;
    }
    const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
    message = concat(encoder.encode(`cosignature/v1\ntime ${time}\n`), message);
    signature = signature.slice(8);
  }
  return signature.length === 64 && crypto.subtle.verify({ name: 'Ed25519' }, key.key, signature, message);
}

/** Reads a tlog-policy file. */
export async function parsePolicy(text) {
  const policy = { logs: [], witnesses: new Map(), isEnough: null };
  const named = new Map();
  const grouped = new Set();
  for (const line of text.split('\n')) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length > 0 && !words[0].startsWith('#')) {
      await parsePolicyLine(words, policy, named, grouped);
    }
  }
  return policy.isEnough ? policy : fail('a policy has a quorum line');
}

async function parsePolicyLine(words, policy, named, grouped) {
  const define = (name, meaning) =>
    name === 'none' || named.has(name) ? fail(`the name is taken: ${name}`) : named.set(name, meaning);
  const find = (name) => named.get(name) ?? fail(`nobody is called ${name}`);
  const [word, ...rest] = words;
  if (word === 'log' && (rest.length === 1 || rest.length === 2)) {
    const key = await parseKey(rest[0]);
    policy.logs.push(key.type === ED25519 ? key : fail('not the key of a log'));
  } else if (word === 'witness' && (rest.length === 2 || rest.length === 3)) {
    const key = await parseKey(rest[1]);
    const isTaken = [...policy.witnesses.values()].some((other) => equal(other.bytes, key.bytes));
    if (key.type !== COSIGNATURE || isTaken) {
      fail('not the key of a witness, or given twice');
    }
    define(rest[0], (present) => present.has(rest[0]));
    policy.witnesses.set(rest[0], key);
  } else if (word === 'group' && rest.length >= 3) {
    const members = rest.slice(2).map((name) => {
      const member = find(name);
      return grouped.has(name) ? fail(`in a group already: ${name}`) : (grouped.add(name), member);
    });
    const threshold = { any: 1, all: members.length }[rest[1]] ?? parseNumber(rest[1]);
    if (threshold < 1 || threshold > members.length) {
      fail(`not a threshold: ${rest[1]}`);
    }
    define(rest[0], (present) => members.filter((member) => member(present)).length >= threshold);
  } else if (word === 'quorum' && rest.length === 1 && !policy.isEnough) {
    policy.isEnough = rest[0] === 'none' ? () => true : find(rest[0]);
  } else {
    fail(`not understood: ${words.join(' ')}`);
  }
}

/** Verifies a checkpoint: signed by a log of the policy under its origin, no known signature wrong. */
export async function openCheckpoint(bytes, policy) {
  const note = decoder.decode(bytes);
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n') || /[\x00-\x09\x0b-\x1f]/.test(note)) {
    fail('not a note');
  }
  const text = note.slice(0, split + 1);
  const [origin, size, root, ...more] = text.split('\n');
  if (!origin || more.length === 0 || more.slice(0, -1).includes('')) {
    fail('not a checkpoint');
  }
  const present = new Set();
  let isSigned = false;
  const lines = note.slice(split + 2, -1).split('\n');
  for (const line of lines.length > 100 ? fail('too many signatures') : lines) {
    const match = /^\u2014 ([^ +]+) ([^ ]+)$/u.exec(line) ?? fail(`not a signature: ${line}`);
    const bytes = fromBase64(match[2]);
    for (const [name, key] of [...policy.logs.map((log) => [null, log]), ...policy.witnesses]) {
      if (key.name === match[1] && key.id === hex(bytes.slice(0, 4))) {
        if (!(await isSignedBy(key, text, bytes.slice(4)))) {
          fail(`the signature of ${key.name} is wrong`);
        }
        isSigned ||= name === null && key.name === origin;
        if (name !== null) {
          present.add(name);
        }
      }
    }
  }
  if (!isSigned) {
    fail('the checkpoint is not signed by its log');
  }
  return {
    origin,
    size: parseNumber(size),
    root: parseHash(root),
    witnesses: [...present].sort(),
    hasQuorum: policy.isEnough(present),
  };
}

// ---- receipts

/**
 * Verifies a tlog-proof: this entry, at that index, in a log and under witnesses one trusts. Without an entry (null)
 * it is the one that the receipt holds as its extra data.
 */
export async function verifyReceipt(receipt, given, policy) {
  const text = decoder.decode(receipt);
  const end = text.indexOf('\n\n');
  const lines = text.slice(0, end).split('\n');
  if (end < 0 || lines.shift() !== 'c2sp.org/tlog-proof@v1') {
    fail('not a receipt');
  }
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift().slice('extra '.length)) : null;
  const entry = given ?? extra ?? fail('the receipt does not hold the entry; give it as well');
  const indexLine = lines.shift() ?? '';
  const index = parseNumber(indexLine.startsWith('index ') ? indexLine.slice('index '.length) : '');
  const path = lines.map(parseHash);
  const checkpoint = await openCheckpoint(encoder.encode(text.slice(end + 2)), policy);
  if (!checkpoint.hasQuorum) {
    fail(`cosigned by ${checkpoint.witnesses.join(', ') || 'nobody'}, which is short of the quorum`);
  }
  await verifyInclusion(await leafHash(entry), index, checkpoint, path);
  return { index, entry, ...checkpoint };
}

/** RFC 9162 section 2.1.3.2; the index must be in the tree and the path used up. */
async function verifyInclusion(leaf, index, { size, root }, path) {
  if (index >= size) {
    fail('the index is not in the tree');
  }
  const rest = [...path];
  const next = () => rest.shift() ?? fail('the proof ends too early');
  let hash = leaf;
  for (let node = index, last = size - 1; last > 0; node = half(node), last = half(last)) {
    if (node % 2 === 1) {
      hash = await nodeHash(next(), hash);
    } else if (node < last) {
      hash = await nodeHash(hash, next());
    }
  }
  if (rest.length > 0 || !equal(hash, root)) {
    fail('the proof does not lead to the root of the checkpoint');
  }
}

function half(number) {
  return Math.floor(number / 2);
}

// ---- records

/** A number as path elements of three digits: x001/x234/067. */
export function elements(number) {
  const last = String(number % 1000).padStart(3, '0');
  let path = last;
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  }
  return path;
}

/**
 * A published record. `read` gives the bytes of a file by its name, or null when there is none.
 */
export class PublishedRecord {
  #read;
  #policy;
  #tiles = new Map();
  checkpoint;

  constructor(read, policy) {
    this.#read = read;
    this.#policy = policy;
  }

  /** Reads and verifies the newest checkpoint, and proves the right edge of the tree against it. */
  async open() {
    const bytes = (await this.#read('checkpoint')) ?? badAt(0, 'no checkpoint');
    this.checkpoint = await openCheckpoint(bytes, this.#policy);
    let root = null;
    for (const hash of (await this.#peaks(this.checkpoint.size)).reverse()) {
      root = root ? await nodeHash(hash, root) : hash;
    }
    root ??= await sha256(new Uint8Array());
    if (!equal(root, this.checkpoint.root)) {
      badAt(0, 'the tiles do not lead to the root of the checkpoint');
    }
    return this.checkpoint;
  }

  /** Hashes the entries again, and proves each of their tiles up to the root. */
  async verifyEntries(from, to, progress = () => {}) {
    for (let start = from - (from % FULL); start < to; start += FULL) {
      const width = Math.min(FULL, this.checkpoint.size - start);
      const leaves = await this.#authenticTile(0, start / FULL, start);
      const bundle = (await this.#file('entries', start / FULL, width)) ?? badAt(start, 'a bundle is missing');
      let at = 0;
      for (let i = 0; i < width; i++) {
        const length = at + 2 <= bundle.bytes.length ? bundle.bytes[at] * 256 + bundle.bytes[at + 1] : -1;
        const entry = length < 0 ? null : bundle.bytes.slice(at + 2, at + 2 + length);
        if (entry?.length !== length || !equal(await leafHash(entry), leaves[i])) {
          badAt(start + i, 'the entry does not hash to its leaf');
        }
        at += 2 + length;
      }
      if (at < bundle.bytes.length && bundle.width === width) {
        badAt(start + width, 'the bundle goes on after its end');
      }
      progress(start + width);
    }
  }

  /** Every checkpoint of the history must be a state of this tree. */
  async verifyHistory() {
    let before = -1;
    for (let ordinal = 0; ; ordinal++) {
      const name = `checkpoints/${elements(ordinal)}`;
      const bytes = await this.#read(name);
      if (!bytes) {
        return before === this.checkpoint.size ? ordinal : badAt(Math.max(0, before), `${name} is missing`);
      }
      const earlier = await this.#historic(bytes, Math.max(0, before), name);
      if (earlier.size <= before || earlier.size > this.checkpoint.size) {
        badAt(Math.max(0, before), `${name}: its size is out of order`);
      }
      if (!equal(await this.#rootAt(earlier.size), earlier.root)) {
        badAt(Math.max(0, before), `${name}: not a state of this tree`);
      }
      before = earlier.size;
    }
  }

  async #historic(bytes, index, name) {
    try {
      return await openCheckpoint(bytes, this.#policy);
    } catch (error) {
      return badAt(index, `${name}: ${error.message}`);
    }
  }

  async #rootAt(size) {
    let root = null;
    let start = size;
    for (let level = 0, bit = 1; bit <= size; level++, bit *= 2) {
      if (Math.floor(size / bit) % 2 === 1) {
        start -= bit;
        const hash = await this.#node(level, start / bit);
        root = root ? await nodeHash(hash, root) : hash;
      }
    }
    return root ?? sha256(new Uint8Array());
  }

  async #node(level, index) {
    const tileLevel = Math.floor(level / 8);
    const span = 2 ** (level % 8);
    const first = index * span;
    const tile = await this.#authenticTile(tileLevel, Math.floor(first / FULL), 0);
    return fold(tile.slice(first % FULL, (first % FULL) + span));
  }

  /** The roots of the complete subtrees of the tree, largest first, from the tiles at its right edge. */
  async #peaks(size) {
    const peaks = [];
    for (let level = 0; hashesAt(level, size) > 0; level++) {
      const count = hashesAt(level, size) % FULL;
      const hashes = count > 0 ? await this.#tile(level, Math.floor(hashesAt(level, size) / FULL)) : [];
      const ofLevel = [];
      for (let span = 128, at = 0; span > 0; span = half(span)) {
        if (Math.floor(count / span) % 2 === 1) {
          ofLevel.push(await fold(hashes.slice(at, at + span)));
          at += span;
        }
      }
      peaks.unshift(...ofLevel);
    }
    return peaks;
  }

  /** A tile at the right edge was proven by open(); a full one is proven by the hash in its parent. */
  async #authenticTile(level, index, blame) {
    const key = `proven ${level}/${index}`;
    if (!this.#tiles.has(key)) {
      const hashes = await this.#tile(level, index);
      if (hashes.length === FULL) {
        const parent = await this.#authenticTile(level + 1, Math.floor(index / FULL), blame);
        if (!equal(await fold(hashes), parent[index % FULL])) {
          badAt(Math.max(blame, index * FULL ** (level + 1)), `tile ${level}/${index} is not the one that was signed`);
        }
      }
      this.#tiles.set(key, hashes);
    }
    return this.#tiles.get(key);
  }

  async #tile(level, index) {
    const width = Math.min(FULL, hashesAt(level, this.checkpoint.size) - index * FULL);
    const start = index * FULL ** (level + 1);
    const file = (await this.#file(String(level), index, width)) ?? badAt(start, `tile ${level}/${index} is missing`);
    if (file.bytes.length !== file.width * HASH) {
      badAt(start, `tile ${level}/${index} has ${file.bytes.length} bytes`);
    }
    return Array.from({ length: width }, (_, i) => file.bytes.slice(i * HASH, (i + 1) * HASH));
  }

  /** The file of a width, or the full one when the partial one is gone. */
  async #file(folder, index, width) {
    const place = `tile/${folder}/${elements(index)}`;
    if (width < FULL) {
      const bytes = await this.#read(`${place}.p/${width}`);
      if (bytes) {
        return { bytes, width };
      }
    }
    const bytes = await this.#read(place);
    return bytes && { bytes, width: FULL };
  }
}

function hashesAt(level, size) {
  return Math.floor(size / FULL ** level);
}

/** The root over a power of two of hashes. */
async function fold(hashes) {
  let row = hashes;
  while (row.length > 1) {
    const above = [];
    for (let i = 0; i < row.length; i += 2) {
      above.push(await nodeHash(row[i], row[i + 1]));
    }
    row = above;
  }
  return row[0];
}

/** Reads a record from a web server. */
export function fromWeb(prefix) {
  return async (name) => {
    const response = await fetch(`${prefix.replace(/\/$/, '')}/${name}`);
    if (response.status === 404) {
      return null;
    }
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : fail(`${name}: ${response.status}`);
  };
}
