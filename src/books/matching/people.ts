import type { MessageCode } from '../../shared/messages/index.js';
import { fold } from '../../shared/texts.js';
import type { BookKind } from '../reading/columns.rules.js';
import type { RowPerson } from '../reading/row-reading.js';
import { type KnownMember, numberOf } from './known-member.js';

/** Somebody the file speaks of: known before, or new. */
export interface Person extends RowPerson {
  /** of the first row about them */
  line: number;
  known: KnownMember | null;
}

/** Who a row is about; whom it may be about, when only a person can tell. */
export type Placed =
  | { person: Person; isFirst: boolean }
  | { doubt: MessageCode; candidates: readonly string[] }
  | { refused: MessageCode };

/** What whoever brings the file says about a row in doubt: somebody new, or this worker. */
export type PersonDecision = 'new' | { workerId: string } | null;

interface Marked extends RowPerson {
  nameKey: string;
  marks: readonly string[];
}

/**
 * Who is who, in the order of the file: by number, then by e-mail and name, then by a name that exactly one bears.
 * Whatever speaks against it is a doubt, never a guess.
 */
export class People {
  private readonly byNumber = new Map<number, KnownMember>();
  private readonly byMark = new Map<string, KnownMember[]>();
  private readonly byName = new Map<string, KnownMember[]>();
  private readonly seenNumbers = new Map<number, Person>();
  private readonly seenNames = new Map<string, Person[]>();
  private readonly seenWorkers = new Map<string, Person>();

  /** @param marks what each address of the file is found under */
  constructor(
    known: readonly KnownMember[],
    private readonly marks: ReadonlyMap<string, readonly string[]>,
  ) {
    for (const member of known) {
      for (const { number } of member.memberships) if (number !== null) this.byNumber.set(number, member);
      if (member.isErased) continue;
      for (const mark of new Set(member.marks)) append(this.byMark, mark, member);
      append(this.byName, member.nameKey, member);
    }
  }

  place(kind: BookKind, line: number, row: RowPerson, decision: PersonDecision): Placed {
    const marks = row.email === null ? [] : (this.marks.get(row.email) ?? []);
    const marked = { ...row, nameKey: fold(row.name), marks };
    const found = this.byItsNumber(marked) ?? this.byAddress(marked) ?? this.byItsName(kind, marked);
    if ('doubt' in found && decision !== null) return this.decided(line, marked, found, decision);
    if (!('person' in found)) return found;
    if (found.person !== null) return { person: found.person, isFirst: false };
    if (found.known === null && marked.name === '') return { refused: 'book_import.number_unknown' };
    return this.first(line, row, found.known);
  }

  private byItsNumber({ number, nameKey, name }: Marked): Found | null {
    if (number === null) return null;
    const seen = this.seenNumbers.get(number);
    const known = this.byNumber.get(number) ?? null;
    if (!seen && !known) return null;
    const theirName = known ? known.nameKey : fold(seen!.name);
    if (known?.isErased) return { doubt: 'book_import.number_taken', candidates: [] };
    if (name !== '' && nameKey !== theirName)
      return { doubt: 'book_import.number_taken', candidates: known ? [known.workerId] : [] };
    return { person: seen ?? (known ? (this.seenWorkers.get(known.workerId) ?? null) : null), known };
  }

  private byAddress(row: Marked): Found | null {
    const owners = [...new Set(row.marks.flatMap((mark) => this.byMark.get(mark) ?? []))];
    if (owners.length > 0) {
      const [owner] = owners;
      const candidates = owners.map(({ workerId }) => workerId);
      if (owners.length > 1 || owner!.nameKey !== row.nameKey || differs(row.number, numberOf(owner!)))
        return { doubt: 'book_import.address_of_another', candidates };
      return { person: this.seenWorkers.get(owner!.workerId) ?? null, known: owner! };
    }
    if (row.email === null) return null;
    const namesake = this.namesakes(row).find(
      ({ email, number }) => email !== null && this.sameAddress(email, row) && !differs(number, row.number),
    );
    return namesake ? { person: namesake, known: namesake.known } : null;
  }

  private byItsName(kind: BookKind, row: Marked): Found {
    const inFile = this.byNameInFile(kind, row);
    if (inFile) return inFile;
    const namesakes = (this.byName.get(row.nameKey) ?? []).filter(
      (member) => !differs(row.number, numberOf(member)),
    );
    if (row.name === '' || namesakes.length === 0) return this.orNew(row);
    const candidates = namesakes.map(({ workerId }) => workerId);
    const [namesake] = namesakes;
    if (namesakes.length > 1) return { doubt: 'book_import.namesakes', candidates };
    if (row.email !== null && namesake!.marks.length > 0)
      return { doubt: 'book_import.namesake', candidates };
    const seen = this.seenWorkers.get(namesake!.workerId);
    if (seen && kind === 'members') return { doubt: 'book_import.namesake_in_file', candidates };
    return { person: seen ?? null, known: namesake! };
  }

  /** Somebody who bears the name of a member with another number may still be that member. */
  private orNew(row: Marked): Found {
    const others = (this.byName.get(row.nameKey) ?? []).map(({ workerId }) => workerId);
    if (row.number === null && others.length > 0)
      return { doubt: 'book_import.namesake', candidates: others };
    return { person: null, known: null };
  }

  private byNameInFile(kind: BookKind, row: Marked): Found | null {
    const alike = this.namesakes(row).filter(
      ({ email, number }) =>
        !differs(number, row.number) &&
        (email === null || row.email === null || this.sameAddress(email, row)),
    );
    if (row.name === '' || alike.length === 0) return null;
    const known = alike.flatMap((person) => (person.known ? [person.known.workerId] : []));
    if (kind === 'members' || alike.length > 1)
      return { doubt: 'book_import.namesake_in_file', candidates: known };
    return { person: alike[0]!, known: alike[0]!.known };
  }

  private namesakes({ nameKey }: Marked): readonly Person[] {
    return this.seenNames.get(nameKey) ?? [];
  }

  private sameAddress(email: string, { marks }: Marked): boolean {
    return (this.marks.get(email) ?? []).some((mark) => marks.includes(mark));
  }

  private decided(
    line: number,
    row: Marked,
    found: { doubt: MessageCode; candidates: readonly string[] },
    decision: 'new' | { workerId: string },
  ): Placed {
    // a number for life is nobody else's, whatever is decided
    const isTaken = found.doubt === 'book_import.number_taken';
    if (decision === 'new') return isTaken ? found : this.first(line, { ...row, email: row.email }, null);
    const known = [...this.byName.values(), ...this.byMark.values()]
      .flat()
      .find(({ workerId }) => workerId === decision.workerId);
    if (!known || isTaken || differs(row.number, numberOf(known))) return found;
    const seen = this.seenWorkers.get(known.workerId);
    return seen ? { person: seen, isFirst: false } : this.first(line, row, known);
  }

  private first(line: number, { number, name, email }: RowPerson, known: KnownMember | null): Placed {
    const person: Person = { line, number, name, email, known };
    if (number !== null) this.seenNumbers.set(number, person);
    append(this.seenNames, fold(name) || (known?.nameKey ?? ''), person);
    if (known) {
      this.seenWorkers.set(known.workerId, person);
      const theirs = numberOf(known);
      if (theirs !== null) this.seenNumbers.set(theirs, person);
    }
    return { person, isFirst: true };
  }
}

type Found =
  | { person: Person | null; known: KnownMember | null }
  | { doubt: MessageCode; candidates: readonly string[] };

function differs(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
