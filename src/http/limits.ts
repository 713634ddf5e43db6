/** Bytes taken of one request. A spreadsheet of 200,000 answers is about 40 MB. */
export const bodyLimit = { json: 1024 * 1024, upload: 64 * 1024 * 1024 } as const;

/** Deeper JSON than any of ours makes recursive readers run out of stack. */
export const jsonDepthLimit = 32;
