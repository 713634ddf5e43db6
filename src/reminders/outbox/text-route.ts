import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Settings } from '../../shared/settings.js';
import { MailRefused, type MailRoute } from './mail.js';
import { isPrivateAddress } from './private-address.rules.js';

const timeoutMs = 20_000;

/**
 * Short messages by the gateway of `TEXT_GATEWAY_URL`: a POST of `{ id, to, text }`. The head
 * `Signature: t=<seconds>,v1=<hex>` is the HMAC-SHA256 of `<seconds>.<body>` under `TEXT_GATEWAY_SECRET`; the same
 * `id` a second time is the same message. 2xx took it, 400, 404, 410 and 422 never will.
 */
export function textRoute(settings: Settings): MailRoute {
  const { textGatewayUrl, textGatewaySecret = '', textGatewayInside } = settings;
  return {
    async send({ id, to, text, sentAt }) {
      if (!textGatewayUrl) throw new Error('no gateway');
      const url = new URL(textGatewayUrl);
      if (url.protocol !== 'https:' && !textGatewayInside) throw new Error('a gateway without TLS');
      const body = JSON.stringify({ id, to, text: text.trim() });
      const seconds = Math.floor(sentAt.getTime() / 1_000);
      const mark = createHmac('sha256', textGatewaySecret).update(`${seconds}.${body}`).digest('hex');
      const heads = { 'Content-Type': 'application/json', Signature: `t=${seconds},v1=${mark}` };
      const status = await post(url, body, heads, textGatewayInside);
      if ([400, 404, 410, 422].includes(status)) throw new MailRefused();
      if (status < 200 || status > 299) throw new Error('message not taken');
    },
    close: () => undefined,
  };
}

/** Follows no redirection, and reads nothing of what comes back. */
function post(
  url: URL,
  body: string,
  headers: Record<string, string>,
  mayBeInside: boolean,
): Promise<number> {
  const ask = url.protocol === 'https:' ? request : plainRequest;
  const options = { method: 'POST', headers, timeout: timeoutMs, lookup: mayBeInside ? lookup : outside };
  return new Promise((resolve, reject) => {
    // a name is looked up by `outside`; an address stands for itself
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!mayBeInside && /^[\d.]+$|:/.test(host) && isPrivateAddress(host)) return reject(inside());
    const sent = ask(url, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The very address that is connected to is looked at: a name may mean another one a moment later. */
const outside: LookupFunction = (name, options, found) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const wrong = error ?? (addresses.some(({ address }) => isPrivateAddress(address)) ? inside() : null);
    const [first] = addresses ?? [];
    if (wrong || !first) return found(wrong ?? inside(), '', 4);
    if (options.all) return found(null, addresses);
    found(null, first.address, first.family);
  });
};

function inside(): Error {
  return new Error('a gateway at an address inside');
}
