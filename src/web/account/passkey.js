/* Runs in the browser, on the pages that ask for a passkey and on no other. */
const { document, SimpleWebAuthnBrowser } = globalThis;
const form = document.querySelector('form[data-passkey]');
const failed = document.getElementById('passkey-failed');
const { startAuthentication, startRegistration } = SimpleWebAuthnBrowser;

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
