// Passkeys: adding one, and signing in with one. All bytes travel as base64url.

const bytes = text =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));

const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function ask(section, what, body) {
  const answer = await fetch(`${section.dataset.base}/passkeys/${what}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': section.dataset.csrf},
    body: JSON.stringify(body ?? {}),
  });
  const said = await answer.json();
  if (!answer.ok) {
    throw new Error(said.detail ?? 'This did not work. Try again.');
  }
  return said;
}

async function signIn(section) {
  const {challenge, rpId} = await ask(section, 'to-sign-in');
  const credential = await navigator.credentials.get({
    publicKey: {challenge: bytes(challenge), rpId, userVerification: 'required'},
  });
  const {to} = await ask(section, 'sign-in', {
    challenge,
    credential: text(credential.rawId),
    authenticatorData: text(credential.response.authenticatorData),
    clientData: text(credential.response.clientDataJSON),
    signature: text(credential.response.signature),
  });
  location.assign(to);
}

async function add(section) {
  const {challenge, rpId, user, name, have} = await ask(section, 'to-add');
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(challenge),
      rp: {id: rpId, name: document.title},
      user: {id: bytes(user), name, displayName: name},
      pubKeyCredParams: [-8, -7, -257].map(alg => ({type: 'public-key', alg})),
      excludeCredentials: have.map(id => ({type: 'public-key', id: bytes(id)})),
      authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
    },
  });
  const {signs, why} = await ask(section, 'add', {
    challenge,
    clientData: text(credential.response.clientDataJSON),
    authenticatorData: text(credential.response.getAuthenticatorData()),
    label: section.querySelector('input').value,
  });
  if (signs) {
    location.reload();
  } else {
    throw new Error(`It signs you in from now on. It does not sign acts: ${why}.`);
  }
}

for (const section of document.querySelectorAll('[data-passkey]')) {
  const act = section.dataset.passkey === 'add' ? add : signIn;
  const alert = section.querySelector('[role=alert]');
  section.querySelector('button').addEventListener('click', async () => {
    alert.textContent = '';
    try {
      await act(section);
    } catch (failure) {
      alert.textContent = failure.message;
    }
  });
}
