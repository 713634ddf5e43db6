import type { VNode } from 'preact';
import type { OwnDataView, OwnTableView } from '../../me/index.js';
import type { PageContext, Say } from '../page.js';
import { type Words, wordsOf } from './words.js';

interface DataProperties {
  data: OwnDataView;
  context: PageContext;
  say: Say;
}

/** Everything kept of a person: one heading a table, nothing folded away, so that it prints whole. */
export function OwnDataPage({ data, context, say }: DataProperties): VNode {
  const words = wordsOf(context, data, say);
  return (
    <>
      <p>{say('own_data.all_note')}</p>
      {data.tables.map((table) => (
        <section key={table.table}>
          <h2>{words.table(table.table)}</h2>
          {table.rows.length === 0 ? (
            <p>{say('own_data.nothing')}</p>
          ) : table.rows.length === 1 ? (
            <OneRow table={table} words={words} />
          ) : (
            <ManyRows table={table} words={words} />
          )}
          <Withheld table={table} words={words} say={say} />
        </section>
      ))}
    </>
  );
}

function OneRow({ table, words }: { table: OwnTableView; words: Words }): VNode {
  const [row = {}] = table.rows;
  return (
    <div class="scroll">
      <table class="record">
        <tbody>
          {Object.entries(row).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{words.column(name)}</th>
              <td>{words.value(name, value, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ManyRows({ table, words }: { table: OwnTableView; words: Words }): VNode {
  const names = Object.keys(table.rows[0] ?? {});
  return (
    <div class="scroll">
      <table class="record">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {words.column(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place}>
              {names.map((name) => (
                <td key={name}>{words.value(name, row[name], row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Withheld({ table, words, say }: { table: OwnTableView; words: Words; say: Say }): VNode | null {
  const names = Object.keys(table.withheld);
  if (names.length === 0) return null;
  return (
    <p>
      <small>
        {say('own_data.beside')} {names.map((name) => words.column(name)).join('; ')}
      </small>
    </p>
  );
}
