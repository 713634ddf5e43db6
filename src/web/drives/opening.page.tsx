import type { VNode } from 'preact';
import { directionWord, drivePaths, pathWord, ratingDirections, type Sector } from '../../drives/index.js';
import type { Problem } from '../../shared/errors.js';
import type { MapEntry } from '../../workplaces/index.js';
import type { Say } from '../page.js';
import { ProblemNote } from '../page.filter.js';
import type { OpeningForm } from './forms.js';

interface OpeningProperties {
  sites: readonly MapEntry[];
  sectors: readonly Sector[];
  /** the union's own jurisdiction */
  law: string;
  typed: Partial<OpeningForm>;
  problem: Problem | null;
  say: Say;
}

export function OpeningPage({ sites, sectors, law, typed, problem, say }: OpeningProperties): VNode {
  return (
    <>
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <p>{say('drive_page.opening_note')}</p>
      <form method="post" action="/p/do">
        <label for="codeName">{say('drive.code_name')}</label>
        <input
          id="codeName"
          name="codeName"
          value={typed.codeName}
          required
          maxLength={80}
          autocomplete="off"
        />
        <label for="path">{say('drive.path')}</label>
        <select id="path" name="path">
          {drivePaths.map((path) => (
            <option key={path} value={path} selected={path === typed.path}>
              {say(pathWord(path))}
            </option>
          ))}
        </select>
        <label for="jurisdiction">{say('drive.jurisdiction')}</label>
        <input
          id="jurisdiction"
          name="jurisdiction"
          value={typed.jurisdiction ?? law}
          required
          maxLength={20}
        />
        <label for="sector">{say('drive_page.sector')}</label>
        <select id="sector" name="sector">
          {sectors.map(({ name, jurisdictions }) => (
            <option key={name} value={name} selected={name === (typed.sector ?? sectors[0]?.name)}>
              {name} ({jurisdictions.join(', ')})
            </option>
          ))}
        </select>
        <label for="direction">{say('drive.direction')}</label>
        <select id="direction" name="direction">
          {ratingDirections.map((direction) => (
            <option key={direction} value={direction} selected={direction === typed.direction}>
              {say(directionWord(direction))}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>{say('drive.sites')}</legend>
          {sites.map(({ id, name }) => (
            <label key={id} for={id}>
              <input
                id={id}
                name="siteIds"
                type="checkbox"
                value={id}
                checked={typed.siteIds?.includes(id)}
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
        <label for="signInNames">
          {say('drive_page.three_names')} <small>{say('drive_page.three_names_note')}</small>
        </label>
        <input
          id="signInNames"
          name="signInNames"
          value={typed.signInNames}
          required
          maxLength={400}
          autocomplete="off"
        />
        <button>{say('proposal_page.propose')}</button>
      </form>
    </>
  );
}
