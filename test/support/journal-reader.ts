/** What a journal of plain-text accounting says, read apart from what wrote it. */
export interface ReadJournal {
  entries: { day: string; kind: string; comment: string; sumCents: number }[];
  /** cents by account */
  balances: Map<string, number>;
  declared: Set<string>;
}

/** As much of the format as hledger's manual needs for ours. @throws Error for any line that it does not know */
export function readJournal(text: string, currency: string): ReadJournal {
  const read: ReadJournal = { entries: [], balances: new Map(), declared: new Set() };
  for (const line of text.split('\n')) {
    const account = /^account (\S+)$/.exec(line);
    const head = /^(\d{4}-\d\d-\d\d) ([a-z-]+) {2}; (.+)$/.exec(line);
    const posting = /^ {4}(\S+) {2}([A-Z]{3}) (-?)(\d+)\.(\d\d)$/.exec(line);
    const current = read.entries.at(-1);
    if (account) read.declared.add(account[1]!);
    else if (head) read.entries.push({ day: head[1]!, kind: head[2]!, comment: head[3]!, sumCents: 0 });
    else if (posting && current && posting[2] === currency) {
      const cents = (posting[3] ? -1 : 1) * (Number(posting[4]) * 100 + Number(posting[5]));
      current.sumCents += cents;
      read.balances.set(posting[1]!, (read.balances.get(posting[1]!) ?? 0) + cents);
    } else if (line !== '' && line !== `commodity ${currency} 1000.00`)
      throw new Error(`not understood: ${line}`);
  }
  return read;
}
