import { validateField } from '../http/validate.js';
import { Problem } from '../shared/errors.js';

/** What was typed into a form, field by field: shown again as it was when something is wrong. */
export type Typed = Readonly<Record<string, string>>;

/** A form that came back, and why. */
export interface CameBack {
  /** which form of its page */
  place: string;
  typed: Typed;
  problem: Problem;
}

const mostTyped = 4_000;

/** Reads a form and does what it asks for. @returns what came of it, or what is wrong; what is absent is thrown */
export async function attempt<Form extends object, Done>(
  type: new () => Form,
  body: unknown,
  act: (form: Form) => Promise<Done>,
): Promise<Done | Problem> {
  try {
    return await act(await validateField(type, isForm(body) ? body : {}));
  } catch (error) {
    if (error instanceof Problem && error.status !== 404) return error;
    throw error;
  }
}

/**
 * The form as the browser sent it. A key that stands for something else is of no more use, and is left out.
 * @param named fields of the form that a proposal calls otherwise, by their name there
 */
export function cameBack(
  place: string,
  body: unknown,
  problem: Problem,
  named: Readonly<Record<string, string>> = {},
): CameBack {
  const fields = isForm(body) ? Object.entries(body) : [];
  const typed = fields.flatMap(([name, value]) =>
    typeof value === 'string' && !(name === 'key' && problem.code === 'request.key_reused')
      ? [[name, value.slice(0, mostTyped)] as const]
      : [],
  );
  return { place, typed: Object.fromEntries(typed), problem: atFields(problem, named) };
}

/** What is wrong within a proposal, at the fields that it was typed into. */
function atFields(problem: Problem, named: Readonly<Record<string, string>>): Problem {
  const { status, code, values, extra } = problem;
  const errors = problem.errors.map(({ field, ...error }) => {
    const [, within] = /^payload\.(.+)$/.exec(field) ?? [];
    return { ...error, field: within === undefined ? field : (named[within] ?? within) };
  });
  return new Problem(status, code, values, errors, extra);
}

function isForm(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
