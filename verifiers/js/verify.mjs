// The verifier on the command line: node verify.mjs record|receipt --policy FILE ...
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromWeb, parsePolicy, PublishedRecord, verifyReceipt } from './tlog.mjs';

const USAGE = `usage: node verify.mjs record  --policy FILE DIRECTORY-OR-URL [FROM TO]
       node verify.mjs receipt --policy FILE [--entry FILE] RECEIPT`;

function fromFolder(folder) {
  return async (name) => {
    try {
      return new Uint8Array(await readFile(join(folder, name)));
    } catch (error) {
      if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') {
        return null;
      }
      throw error;
    }
  };
}

async function record(policy, where, from, to) {
  const read = /^https?:/.test(where) ? fromWeb(where) : fromFolder(where);
  const published = new PublishedRecord(read, policy);
  const { size, root } = await published.open();
  const end = Math.min(size, to ?? size);
  await published.verifyEntries(from ?? 0, end);
  const checkpoints = await published.verifyHistory();
  return `VERIFIED: entries ${from ?? 0} to ${end} of ${size}, root ${Buffer.from(root).toString('base64')}, ${checkpoints} checkpoints`;
}

async function receipt(policy, receiptFile, entryFile) {
  const entry = entryFile ? new Uint8Array(await readFile(entryFile)) : null;
  const result = await verifyReceipt(new Uint8Array(await readFile(receiptFile)), entry, policy);
  return `VERIFIED: entry ${result.index} of ${result.size}, cosigned by ${result.witnesses.join(', ')}`;
}

const { values, positionals } = parseArgs({
  options: { policy: { type: 'string' }, entry: { type: 'string' } },
  allowPositionals: true,
});
const [command, where, from, to] = positionals;
const isReceipt = command === 'receipt';
if (!values.policy || !where || !(command === 'record' || isReceipt)) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const policy = await parsePolicy(await readFile(values.policy, 'utf8'));
  const number = (text) => (text === undefined ? undefined : Number(text));
  console.log(
    isReceipt ? await receipt(policy, where, values.entry) : await record(policy, where, number(from), number(to)),
  );
} catch (error) {
  console.log(`NOT VERIFIED: ${error.message}`);
  process.exit(1);
}
