// The verifier in a page: see index.html.
import { fromWeb, parsePolicy, PublishedRecord, verifyReceipt } from './tlog.mjs';

const byId = (id) => document.getElementById(id);

function policy() {
  return parsePolicy(byId('policy').value);
}

async function file(id) {
  return new Uint8Array(await byId(id).files[0].arrayBuffer());
}

async function receipt() {
  const result = await verifyReceipt(await file('receipt'), await file('entry'), await policy());
  return `Verified: this is entry ${result.index} of the ${result.size} in ${result.origin}, cosigned by ${
    result.witnesses.join(', ') || 'nobody'
  }.`;
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
