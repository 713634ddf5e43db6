import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import nodemailer, { type Transporter } from 'nodemailer';
import { replaceDurably } from '../../keys/durable.js';
import type { Settings } from '../../shared/settings.js';
import type { Composed } from './compose.js';

/** One message to one person. */
export interface Mail extends Composed {
  /** the same at every try, so that a second copy is known for one */
  id: string;
  to: string;
  /** the plain name that stands outwards */
  fromName: string;
  language: string;
  sentAt: Date;
}

/** How long an answer is waited for. */
export interface Patience {
  mostMsOfAnswer: number;
}

/** How a message leaves. @throws MailRefused when no further try can help */
export interface MailRoute {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The other side will not take it, now or later. */
export class MailRefused extends Error {}

/** The other side will not take it now. What else fails never came as far as to whom it is for. */
export class MailPutOff extends Error {}

/** A sender, a Message-ID and a file name tell nothing: no host name of ours is in them. */
const neutralSender = 'notes@mail.invalid';

/** By the server of `SMTP_URL`; without one as files in the data folder, one for each message. */
export function mailRoute(settings: Settings, patience: Patience): MailRoute {
  return settings.smtpUrl ? smtpRoute(settings, settings.smtpUrl, patience) : fileRoute(settings);
}

function smtpRoute(settings: Settings, url: string, patience: Patience): MailRoute {
  const made: Transporter[] = [];
  const transport = (): Transporter => {
    const ms = patience.mostMsOfAnswer;
    const timeouts = { connectionTimeout: ms, greetingTimeout: ms, socketTimeout: ms };
    // our own name in the greeting would be that of this machine
    made[0] ??= nodemailer.createTransport({ url, name: 'localhost', ...timeouts });
    return made[0];
  };
  return {
    async send(mail) {
      const sent = transport().sendMail(envelopeOf(settings, mail));
      await withinMs(sent, patience.mostMsOfAnswer * 2).catch((error: unknown) => {
        throw failureOf(error);
      });
    },
    close: () => made[0]?.close(),
  };
}

/** Whoever says a word now and then is never silent, and keeps a letter for ever. */
async function withinMs(sent: Promise<unknown>, ms: number): Promise<void> {
  const ended = new AbortController();
  const late = wait(ms, undefined, { signal: ended.signal, ref: false }).then(() => {
    throw new Error('no end');
  });
  try {
    await Promise.race([sent, late]);
  } finally {
    ended.abort();
    late.catch(() => undefined);
  }
}

function fileRoute(settings: Settings): MailRoute {
  const folder = join(settings.dataDir, 'outbox');
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(envelopeOf(settings, mail));
      if (!Buffer.isBuffer(message)) throw new Error('no message was made');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await replaceDurably(join(folder, `${mail.id}.eml`), message.toString('utf8'));
    },
    close: () => undefined,
  };
}

function envelopeOf(settings: Settings, { id, to, fromName, subject, text, language, sentAt }: Mail) {
  const address = settings.mailFrom ?? neutralSender;
  return {
    from: { name: fromName, address },
    to,
    subject,
    text,
    messageId: `<${id}@${address.split('@').at(-1)}>`,
    date: sentAt,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A reply to the recipient or the message is about these, of the 5xx kind for good: RFC 5321, 4.2.1. */
function failureOf(error: unknown): Error {
  const nobody = new Error('nobody answered');
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return nobody;
  const { responseCode } = error;
  const command = 'command' in error ? error.command : null;
  if (typeof responseCode !== 'number' || (command !== 'RCPT TO' && command !== 'DATA')) return nobody;
  return responseCode >= 500 ? new MailRefused() : new MailPutOff();
}
