import type { VNode } from 'preact';

interface PassphraseInputProperties {
  id: string;
  name: string;
  label: string;
  /** one to be chosen: browsers offer to make and keep one */
  isNew?: boolean;
}

export function PassphraseInput({ id, name, label, isNew = false }: PassphraseInputProperties): VNode {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        required
        maxLength={1000}
      />
    </>
  );
}
