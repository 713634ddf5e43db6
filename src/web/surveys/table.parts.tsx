import type { VNode } from 'preact';
import type { CellView } from '../../wage-surveys/index.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { Say } from '../page.js';

/** What a table can be cut by, and where it lives. */
export interface TableChoiceProperties {
  address: string;
  /** of the picture and the files: the same table */
  query: string;
  /** the cuts offered, as `by` wants them */
  offered: readonly string[];
  by: string;
  measure: string | null;
  say: Say;
}

const measures = [
  ['hourly', 'survey_page.measure_hourly'],
  ['effectiveHourly', 'survey_page.measure_effective'],
] as const;

export function groupName(group: string, say: Say): string {
  return say(`survey_page.${group}` as MessageCode);
}

export function TableChoice({ address, query, offered, by, measure, say }: TableChoiceProperties): VNode {
  return (
    <>
      <form method="get" action={address}>
        <label for="by">{say('survey_page.by')}</label>
        <select id="by" name="by">
          {offered.map((cut) => (
            <option key={cut} value={cut} selected={cut === by}>
              {cut
                .split(',')
                .map((group) => groupName(group, say))
                .join(' × ')}
            </option>
          ))}
        </select>
        {measure === null ? null : (
          <>
            <label for="measure">{say('survey_page.measure')}</label>
            <select id="measure" name="measure">
              {measures.map(([value, code]) => (
                <option key={value} value={value} selected={value === measure}>
                  {say(code)}
                </option>
              ))}
            </select>
          </>
        )}
        <button class="quiet">{say('survey_page.show')}</button>
      </form>
      <p>
        {say('survey_page.as_files')}: <a href={`${address}.csv?${query}`}>CSV</a>{' '}
        <a href={`${address}.xlsx?${query}`}>XLSX</a> <a href={`${address}.svg?${query}`}>SVG</a>
      </p>
    </>
  );
}

export function KeyHeads({ by, say }: { by: readonly string[]; say: Say }): VNode {
  return (
    <>
      {by.map((group) => (
        <th key={group} scope="col">
          {groupName(group, say)}
        </th>
      ))}
    </>
  );
}

/** The names of a cell; a total says that it is one. */
export function KeyCells({ by, cell, say }: { by: readonly string[]; cell: CellView; say: Say }): VNode {
  return (
    <>
      {by.map((group) => (
        <th key={group} scope="row">
          {cell.labels[group] ?? cell.key[group] ?? say('survey_page.all')}
        </th>
      ))}
    </>
  );
}
