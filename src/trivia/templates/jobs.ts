/** The jobs that questions are about: those that one or few people do, so that whoever is named is all. */
export const jobs: Readonly<Record<string, Job>> = {
  DIRECTOR: { one: 'directed', oneOf: 'directors', by: 'directed by' },
  WRITER: { one: 'wrote', oneOf: 'writers', by: 'written by' },
  COMPOSER: { one: 'composed the music of', oneOf: 'composers', by: 'scored by' },
  CINEMATOGRAPHER: {
    one: 'was the cinematographer of',
    oneOf: 'cinematographers',
    by: 'shot by',
  },
  EDITOR: { one: 'edited', oneOf: 'editors', by: 'edited by' },
  CREATOR: { one: 'created', oneOf: 'creators', by: 'created by' },
};

interface Job {
  /** What they did, where one person did it alone. */
  readonly one: string;
  /** What they are together. */
  readonly oneOf: string;
  /** How a work tells that it was done. */
  readonly by: string;
}

export function isAsked({ job }: { readonly job: string }): boolean {
  return Object.hasOwn(jobs, job);
}
