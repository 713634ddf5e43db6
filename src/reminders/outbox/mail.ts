import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
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

/** How a message leaves. @throws MailRefused when no further try can help */
export interface MailRoute {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The other side will not take it, now or later. */
export class MailRefused extends Error {}

/** A sender, a Message-ID and a file name tell nothing: no host name of ours is in them. */
const neutralSender = 'notes@mail.invalid';
const timeoutMs = 20_000;

/** By the server of `SMTP_URL`; without one as files in the data folder, one for each message. */
export function mailRoute(settings: Settings): MailRoute {
  return settings.smtpUrl ? smtpRoute(settings, settings.smtpUrl) : fileRoute(settings);
}

function smtpRoute(settings: Settings, url: string): MailRoute {
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  // our own name in the greeting would be that of this machine
  const transport = nodemailer.createTransport({ url, name: 'localhost', ...timeouts });
  return {
    async send(mail) {
      await transport.sendMail(envelopeOf(settings, mail)).catch((error: unknown) => {
        throw isRefusal(error) ? new MailRefused() : new Error('mail not taken');
      });
    },
    close: () => transport.close(),
  };
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

/** A reply of the 5xx kind to the recipient or the message: RFC 5321, 4.2.1. */
function isRefusal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return false;
  const { responseCode } = error;
  const command = 'command' in error ? error.command : null;
  return (
    typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
  );
}
