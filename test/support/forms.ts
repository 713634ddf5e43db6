import type { Person, TestUnion } from './union.js';

export interface FormAnswer {
  status: number;
  location: string | null;
  text: string;
}

/** What a browser sends when somebody presses the button of a form. */
export async function sendForm(
  { address }: Pick<TestUnion, 'address'>,
  person: Person,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<FormAnswer> {
  const response = await fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `session=${person.token}`, origin: address },
    body: new URLSearchParams(form),
  });
  return {
    status: response.status,
    location: response.headers.get('location'),
    text: await response.text(),
  };
}

/** A page as somebody sees it. */
export async function pageOf(
  { address }: Pick<TestUnion, 'address'>,
  person: Person,
  path: string,
): Promise<FormAnswer> {
  const response = await fetch(address + path, {
    redirect: 'manual',
    headers: { cookie: `session=${person.token}` },
  });
  return { status: response.status, location: null, text: await response.text() };
}
