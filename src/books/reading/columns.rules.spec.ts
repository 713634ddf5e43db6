import { describe, expect, it } from '@jest/globals';
import { matchColumns, recogniseHead } from './columns.rules.js';

const monthHead = { fileOn: '2026-11-21', year: null };
const match = (head: string, mapping = {}) => matchColumns(head.split('|'), { mapping, monthHead });
const fields = (head: string): string => [...match(head).at.keys()].join(' ');

describe('the columns of an earlier book', () => {
  it.each([
    [
      'Member #|Name|E-mail|Branch|Date joined|Dues level|Paid through',
      'number name email branch initiatedOn tier paidThrough',
    ],
    [
      'No de membre|Nom|Courriel|Section|Date d’adhésion|Palier|Payé jusqu’à',
      'number name email branch initiatedOn tier paidThrough',
    ],
    ['N° de membre|Nom complet|À jour jusqu’à', 'number name paidThrough'],
    ['Name / Nom|Paid through / Payé jusqu’à', 'name paidThrough'],
    ['Name|Date|Amount|Month|Method', 'name receivedOn amount months method'],
    ['Membre|Reçu le|Montant|Mois|Mode de paiement', 'name receivedOn amount months method'],
  ])('%s', (head, expected) => {
    expect(fields(head)).toBe(expected);
  });

  it('are a sheet of payments with a day and an amount, else one of members', () => {
    expect(match('Name|Date|Amount').kind).toBe('payments');
    expect(match('Name|Paid through').kind).toBe('members');
    const months = match('Name|2025-01|2025-02|Total');
    expect([months.kind, months.months.length, months.unused]).toEqual(['members', 2, ['Total']]);
  });

  it('are refused when they are both, or name nobody', () => {
    expect(() => match('Name|Date|Amount|Paid through')).toThrow('book_import.two_kinds');
    expect(match('Name|Date|Amount|Paid through', { 'Paid through': null }).kind).toBe('payments');
    expect(() => match('Date|Amount')).toThrow('column.missing');
  });

  it('hold what the mapping says', () => {
    expect(match('Who|Good to', { Who: 'name', 'Good to': 'paidThrough' }).at.get('paidThrough')).toBe(1);
    expect(() => match('Name', { Nobody: 'name' })).toThrow('column.head_absent');
    expect(() => match('Name', { Name: 'shoe' })).toThrow('column.field_unknown');
  });

  it('make a head by how many they are', () => {
    expect(recogniseHead(['Name', '2025-01', '2025-02', 'x'], monthHead)).toBe(3);
    expect(recogniseHead(['Robin', '22', '22'], monthHead)).toBe(0);
  });
});
