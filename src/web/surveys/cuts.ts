/** The cuts a page offers: each group alone, and what people ask for most; the API takes any combination. */
export function cutsOf(groups: readonly string[]): string[] {
  const further = groups.filter((group) => !['employer', 'site', 'jobClass'].includes(group));
  return [
    'employer',
    'jobClass',
    'employer,jobClass',
    'employer,site',
    ...further,
    ...further.map((group) => `employer,${group}`),
    ...further.map((group) => `jobClass,${group}`),
  ];
}
