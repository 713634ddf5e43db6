/** What somebody does in an action. `counsel`: stays in touch with a lawyer. */
export const actionRoles = [
  ...(['lead', 'speaker', 'witness', 'note-taker', 'peacekeeper', 'driver', 'medic', 'counsel'] as const),
] as const;
export type ActionRole = (typeof actionRoles)[number];
