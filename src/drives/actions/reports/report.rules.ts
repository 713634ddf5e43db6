/** What an employer made of a demand or an action; `none`: nothing came by that day. */
export const employerResponses = ['met', 'partly', 'refused', 'none'] as const;
export type EmployerResponse = (typeof employerResponses)[number];
