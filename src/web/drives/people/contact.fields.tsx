import type { VNode } from 'preact';
import type { ContactOfDrive, DriveMapView } from '../../../drives/index.js';
import type { Say } from '../../page.js';

interface FieldsProperties {
  map: DriveMapView;
  /** null for somebody new */
  contact: ContactOfDrive | null;
  say: Say;
}

const boxes = ['isLeader', 'isSupervisor', 'isShielded'] as const;
const labels = {
  isLeader: 'people_page.is_leader',
  isSupervisor: 'people_page.is_supervisor',
  isShielded: 'people_page.is_shielded',
} as const;

export function ContactFields({ map, contact, say }: FieldsProperties): VNode {
  return (
    <>
      <label for="name">{say('people_page.name')}</label>
      <input id="name" name="name" value={contact?.name ?? ''} required maxLength={200} />
      <label for="reach">{say('people_page.reach')}</label>
      <input id="reach" name="reach" value={contact?.reach ?? ''} maxLength={200} />
      <Choice
        {...{ name: 'departmentId', label: say('people_page.department'), places: map.departments }}
        chosen={contact?.departmentId ?? ''}
      />
      <Choice
        {...{ name: 'shiftId', label: say('people_page.shift'), places: map.shifts }}
        chosen={contact?.shiftId ?? ''}
      />
      {boxes.map((name) => (
        <label key={name} class="choice">
          <input type="checkbox" name={name} value="true" checked={contact?.[name] ?? false} />{' '}
          {say(labels[name])}
        </label>
      ))}
    </>
  );
}

function Choice({
  name,
  label,
  places,
  chosen,
}: {
  name: string;
  label: string;
  places: readonly { id: string; name: string }[];
  chosen: string;
}): VNode {
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">—</option>
        {places.map((place) => (
          <option key={place.id} value={place.id} selected={place.id === chosen}>
            {place.name}
          </option>
        ))}
      </select>
    </>
  );
}
