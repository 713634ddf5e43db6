import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

/** One message as it left, and the name of its file. */
export interface Letter {
  file: string;
  head: Map<string, string>;
  body: string;
  text: string;
}

/** What would tell whoever holds the phone that this is about a union, an employer, health or the law. */
export const forbiddenWords = [
  ...['union', 'syndicat', 'strike', 'grève', 'greve', 'grievance', 'grief', 'organiz', 'organis', 'kitroom'],
  ...['drive', 'campaign', 'campagne', 'committee', 'comité', 'steward', 'délégué', 'dues', 'cotisation'],
  ...['member', 'membre', 'meeting', 'réunion', 'assemblée', 'ballot', 'vote', 'scrutin', 'card', 'carte'],
  ...['employer', 'employeur', 'boss', 'patron', 'agency', 'agence', 'wage', 'salaire', 'raise', 'survey'],
  ...['drug', 'drogue', 'hiv', 'vih', 'hepatitis', 'hépatite', 'harm reduction', 'réduction des méfaits'],
  ...['overdose', 'surdose', 'needle', 'seringue', 'prison', 'court', 'tribunal', 'police', 'homeless'],
  ...[
    'itinéran',
    'lawyer',
    'avocat',
    'solidarity',
    'solidarité',
    'iww',
    'labour',
    'labor',
    'travail',
    'work',
  ],
] as const;

/** Names only whole, or "Ray" would be found in "array". */
export function tellingWords(text: string, names: readonly string[] = []): string[] {
  const plain = text.toLowerCase();
  const spoken = new Set(plain.split(/[^\p{L}\p{N}]+/u));
  const isSaid = (name: string): boolean =>
    name.includes(' ') ? plain.includes(name.toLowerCase()) : spoken.has(name.toLowerCase());
  return [...forbiddenWords.filter((word) => plain.includes(word)), ...names.filter(isSaid)];
}

export async function outboxOf(folder: string): Promise<Letter[]> {
  const place = join(folder, 'data', 'outbox');
  const files = await readdir(place).catch(() => []);
  return Promise.all(files.map(async (file) => letterOf(file, await readFile(join(place, file), 'utf8'))));
}

/** Breaches of what holds for every message that ever leaves; none is an empty list. */
export async function breachesOf(folder: string, db: DataSource): Promise<string[]> {
  const letters = await outboxOf(folder);
  if (letters.length === 0) return [];
  const rows = await db.query<{ name: string }[]>(
    `SELECT chosen_name AS name FROM workers UNION SELECT name FROM employers UNION SELECT name FROM sites
     UNION SELECT sign_in_name FROM accounts`,
  );
  const names = rows.map(({ name }) => name).filter((name) => name.length > 2);
  return letters.flatMap(({ file, head, body, text }) => {
    const [to, from, subject] = ['to', 'from', 'subject'].map((name) => head.get(name) ?? '');
    const others = ['cc', 'bcc', 'reply-to', 'received', 'x-mailer'].filter((name) => head.has(name));
    const own = text.replaceAll(to ?? '', '').replaceAll(from ?? '', '');
    return [
      ...(/^[^\s,;@]+@[^\s,;@]+$/.test(to ?? '') ? [] : [`${file}: to ${to}`]),
      ...others.map((name) => `${file}: has ${name}`),
      ...tellingWords(own, names).map((word) => `${file}: says ${word}: ${subject} ${body}`),
      ...(file === `${head.get('message-id')?.slice(1).split('@')[0]}.eml` ? [] : [`${file}: another id`]),
    ];
  });
}

function letterOf(file: string, raw: string): Letter {
  const [top = '', ...rest] = raw.split('\r\n\r\n');
  const head = new Map(
    top
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        decoded(line.slice(line.indexOf(':') + 2)),
      ]),
  );
  const body = quotedPrintable(rest.join('\r\n\r\n'));
  return { file, head, body, text: [...head.values(), body].join('\n') };
}

/** RFC 2047, the one form our own letters use. */
function decoded(value: string): string {
  return value.replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, words: string) =>
    quotedPrintable(words.replace(/_/g, ' ')),
  );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
