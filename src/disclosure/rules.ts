/** What one audience may see, as dated data. Money steps are decimal strings in the survey's currency. */
export interface DisclosureRules {
  /** Names this table in answers and releases, so that a reader knows which parameters were in force. */
  readonly version: string;
  /** Fewest respondents of a shown cell or figure; at least 5 and fixed when a survey is created. */
  readonly k: number;
  /** The median is rounded to this. */
  readonly medianStep: string;
  /** Below so many respondents the median is rounded more coarsely and the band says only "fewer than". */
  readonly few: { readonly below: number; readonly medianStep: string } | null;
  /** Quartiles are shown from so many respondents, rounded to `quartileStep`. */
  readonly quartilesFrom: number;
  readonly quartileStep: string;
  /** First numbers of the bands in which counts are told; the last band is open. */
  readonly bands: readonly number[];
  /** Shares are told in tenths from so many respondents, else in fifths; null: always in fifths. */
  readonly tenthsFrom: number | null;
  /** Reasons of non-eligibility and social assistance are told from so many respondents, never with site. */
  readonly reasonsFrom: number;
  /** Change over time is told from so many respondents. */
  readonly changeFrom: number;
  /** An analysis needs so many respondents per group. */
  readonly analysisFrom: number;
  /** P10 and P90 are told from so many respondents. */
  readonly tailsFrom: number;
  /** A total across employers needs so many employers with respondents. */
  readonly minimumEmployers: number;
  /** An employer with more than this share of a total across employers is left out of it and named. */
  readonly dominance: number;
  /** A cell of one employer needs this headcount on the map, and so many times its respondents. */
  readonly headcount: { readonly least: number; readonly timesRespondents: number } | null;
}

const everyone = {
  k: 5,
  bands: [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000],
  reasonsFrom: 30,
  changeFrom: 30,
  tailsFrom: 100,
  minimumEmployers: 3,
  dominance: 0.5,
} as const;

/** On screen, for today's holders of an organizer or custodian mandate of scope union; each reading is logged. */
export const organizersRules: DisclosureRules = {
  ...everyone,
  version: 'organizers-1',
  medianStep: '0.25',
  few: null,
  quartilesFrom: 10,
  quartileStep: '0.25',
  tenthsFrom: 100,
  analysisFrom: 10,
  headcount: null,
};

/** Members and the public, who read releases only. */
export const releaseRules: DisclosureRules = {
  ...everyone,
  version: 'releases-1',
  medianStep: '1.00',
  few: { below: 30, medianStep: '2.00' },
  quartilesFrom: 30,
  quartileStep: '1.00',
  tenthsFrom: null,
  analysisFrom: 30,
  headcount: { least: 12, timesRespondents: 1.5 },
};
