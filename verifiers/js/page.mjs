// The verifier in a page: see index.html.
import { fromWeb, parsePolicy, PublishedRecord, verifyReceipt } from './tlog.mjs';

const byId = (id) => document.getElementById(id);

function policy() {
  return parsePolicy(byId('policy').value);
}

/** The chosen file, or null. */
async function file(id) {
  const [chosen] = byId(id).files;
  return chosen ? new Uint8Array(await chosen.arrayBuffer()) : null;
}

async function receipt() {
  byId('receipt-entry').textContent = '';
  const result = await verifyReceipt(await file('receipt'), await file('entry'), await policy());
  byId('receipt-entry').textContent = shown(result.entry);
  return `Verified: this is entry ${result.index} of the ${result.size} in ${result.origin}, cosigned by ${
    result.witnesses.join(', ') || 'nobody'
  }.`;
}

/** An entry for people to read; what was verified are its bytes. */
function shown(entry) {
  const text = new TextDecoder().decode(entry);
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function record(show) {
  const published = new PublishedRecord(fromWeb(byId('prefix').value), await policy());
  const { origin, size, witnesses } = await published.open();
  const from = byId('from').valueAsNumber;
  const to = Math.min(size, byId('to').valueAsNumber);
  await published.verifyEntries(from, to, (done) => show(`Verified up to entry ${Math.min(done, to)} ...`));
  return `Verified: entries ${from} to ${to} of the ${size} in ${origin}, cosigned by ${
    witnesses.join(', ') || 'nobody'
  }.`;
}

function onSubmit(form, result, verify) {
  byId(form).addEventListener('submit', async (event) => {
    event.preventDefault();
    const show = (text, kind = '') => {
      byId(result).textContent = text;
      byId(result).className = kind;
    };
    show('Verifying ...');
    try {
      show(await verify(show), 'good');
    } catch (error) {
      show(`Not verified: ${error.message}`, 'bad');
    }
  });
}

onSubmit('receipt-form', 'receipt-result', receipt);
onSubmit('record-form', 'record-result', record);
