import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approve } from './support/carrying-out.js';
import { pageOf, sendForm } from './support/forms.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const sheet = ['Member #,Name,Joined,Level,Paid through', '901,Ada Brought,2026-01-10,regular,2026-10'];

describe('the pages of books brought along', () => {
  let union: TestUnion;
  let treasurer: Person;
  let secretary: Person;

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('tess', ['treasurer']);
    secretary = await union.person('sol', ['secretary']);
  });
  afterAll(() => union.end());

  function send(act: 'look' | 'take', lines: readonly string[] = sheet, language = 'en'): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ act, asOf: '2026-11-21' })) form.set(name, value);
    form.set('file', new Blob([lines.join('\n')]), 'book.csv');
    const { token } = treasurer;
    const headers = { cookie: `session=${token}`, origin: union.address };
    return union.stranger.post(`/p/bo?language=${language}`, form, headers);
  }

  /** The hidden fields of the form that asks a second person. */
  function asking(text: string): Record<string, string> {
    const [, form = ''] = /action="\/p\/bo\/asking"(.*?)<\/form>/s.exec(text) ?? [];
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"|value="([^"]*)" name="(\w+)"/g)];
    return Object.fromEntries(
      fields.map(([, name, value, before, after]) => [name ?? after, value ?? before ?? '']),
    ) as Record<string, string>;
  }

  it('look at a sheet, ask a second person, take the sheet, and take it back', async () => {
    const looked = await send('look');
    expect([looked.status, looked.text]).toEqual([200, expect.stringContaining('Ask a second person')]);
    expect(looked.text).not.toContain('value="take"');
    const alone = await send('take');
    expect([alone.status, alone.text]).toEqual([409, expect.stringContaining('a second person has to let')]);
    const asked = await sendForm(union, treasurer, '/p/bo/asking', asking(looked.text));
    expect([asked.status, asked.text]).toEqual([303, asked.text]);
    const read = await pageOf(union, secretary, asked.location!);
    expect(read.text).toContain('Let an earlier book in');
    await approve(secretary, asked.location!.split('/').at(-1)!);
    expect((await send('look')).text).toContain('A second person let this file in.');
    const taken = await send('take');
    expect(taken.status).toBe(303);
    const report = await pageOf(union, treasurer, taken.headers.get('location')!);
    expect(report.text).toContain('What was added');
    const undone = await sendForm(union, treasurer, `${taken.headers.get('location')}/undoing`, {});
    expect(undone.status).toBe(303);
    expect((await pageOf(union, treasurer, '/p/bo')).text).toContain('taken back');
  });

  it('speak French, and say what is wrong with a sheet', async () => {
    const looked = await send('look', [sheet[0]!, 'x,Bo Brought,2026-01-10,regular,2026-10'], 'fr');
    expect(looked.text).toContain('Demander à une deuxième personne');
    expect(looked.text).toContain('n’est pas un numéro de membre');
    expect((await send('look', ['no table at all'], 'fr')).status).toBe(422);
  });

  it('are absent for who keeps neither money nor members', async () => {
    const robin = await union.person('robin', ['delegate']);
    expect((await pageOf(union, robin, '/p/bo')).status).toBe(404);
    expect((await sendForm(union, robin, '/p/bo/asking', {})).status).toBe(404);
  });
});
