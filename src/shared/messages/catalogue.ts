export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language; `{name}` is replaced by the value of that name. */
export type Message = Readonly<Record<Language, string>>;

/** Codes are `noun.reason`. Both languages stand side by side, so a missing translation does not compile. */
export function catalogue<Code extends string>(messages: Record<Code, Message>): Record<Code, Message> {
  return messages;
}
