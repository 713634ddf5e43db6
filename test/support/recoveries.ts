import type { Answer, Person, TestUnion } from './union.js';

/** A recovery as the person holds it, with its id as those who confirm see it. */
export interface Begun {
  id: string;
  word: string;
  mark: string;
}

export interface Waiting {
  id: string;
  name: string;
  letters: string;
  confirmations: number;
  own: boolean;
}

export async function begin(union: TestUnion, person: Person): Promise<Begun> {
  const { body } = await union.stranger.post('/api/v1/recoveries', { name: person.signInName });
  const [row] = await union.db.query<{ id: string }[]>(
    'SELECT id FROM recoveries WHERE mark = $1 ORDER BY begun_at DESC LIMIT 1',
    [body['mark']],
  );
  return { id: row?.id ?? '', word: String(body['word']), mark: String(body['mark']) };
}

export async function confirm(person: Person, { id, mark }: Begun): Promise<number> {
  return (await person.post(`/api/v1/recoveries/${id}/confirmation`, { mark })).status;
}

export function complete(union: TestUnion, { word }: Begun, passphrase: string): Promise<Answer> {
  return union.stranger.post('/api/v1/recoveries/completion', { word, passphrase });
}

export async function waiting(person: Person): Promise<Waiting[]> {
  return (await person.get<{ items: Waiting[] }>('/api/v1/recoveries?limit=200')).body.items;
}
