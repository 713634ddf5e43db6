import type { Tier } from '../../dues/index.js';
import type { Figures } from '../figures.js';
import type { Say } from '../page.js';
import type { CameBack } from '../typed.js';
import type { TakingForm } from './forms.js';

/** What every part of these pages speaks with. */
export interface PaperPart {
  say: Say;
  figures: Figures;
  methods: (method: string) => string;
}

export interface PayWish {
  /** under which the money counts once */
  key: string;
  /** what the person says just now; null: as before */
  tier: Tier | null;
  isWaived: boolean;
  isEarlier: boolean;
  form: TakingForm | null;
  /** null for who may not ask it for somebody else */
  hardship: { back: CameBack | null } | null;
}
