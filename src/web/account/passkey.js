/* Runs in the browser, on the pages that ask for a passkey and on no other. */
const page = globalThis.document;
const form = page.querySelector('form[data-passkey]');
const failed = page.getElementById('passkey-failed');
const { startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser;

async function ask() {
  failed.hidden = true;
  const optionsJSON = JSON.parse(form.dataset.options);
  const start = form.dataset.passkey === 'create' ? startRegistration : startAuthentication;
  form.elements.response.value = JSON.stringify(await start({ optionsJSON }));
  form.submit();
}

function askOrSay() {
  ask().catch(() => {
    failed.hidden = false;
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  askOrSay();
});
askOrSay();
