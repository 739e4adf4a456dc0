// Does in the page what a reader would do, and reports to the test what the page then says.
const byId = (id) => document.getElementById(id);
const text = async (path) => (await fetch(path)).text();

async function choose(id, path) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([await (await fetch(path)).blob()], 'chosen'));
  byId(id).files = chosen.files;
}

async function said(form, result) {
  byId(result).textContent = '';
  byId(form).requestSubmit();
  while (!/^(Verified:|Not verified:)/.test(byId(result).textContent)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return byId(result).textContent;
}

async function record(prefix) {
  byId('prefix').value = `${location.origin}/${prefix}`;
  return said('record-form', 'record-result');
}

const results = [];
byId('policy').value = await text('/policy');
for (const receipt of ['/receipt', '/altered-receipt']) {
  await choose('receipt', receipt);
  results.push(await said('receipt-form', 'receipt-result'));
}
results.push(await record('altered'));
results.push(await record('record'));
await choose('receipt', '/receipt');
await said('receipt-form', 'receipt-result');
results.push(byId('receipt-entry').textContent);
await fetch('/results', { method: 'POST', body: results.join('\n\n') });
