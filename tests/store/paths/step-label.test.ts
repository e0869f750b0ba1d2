import { creditJobs, portrayalKinds } from '../../../src/domain/vocabulary.js';
import { type FactWords, stepLabel } from '../../../src/store/paths/step-label.js';
import type { TieRole } from '../../../src/store/paths/tie-edges.js';

const nothing: FactWords = {
  kind: null,
  character: null,
  job: null,
  label: null,
  inverseLabel: null,
};

/** Each direction in which a portrayal is read. */
const sentences: readonly (readonly [TieRole, TieRole, string, string])[] = [
  ['PERFORMS', 'IN', 'Ana', 'Nightfall'],
  ['IN', 'PERFORMS', 'Nightfall', 'Ana'],
  ['PERFORMS', 'OF', 'Ana', 'Joi'],
  ['OF', 'PERFORMS', 'Joi', 'Ana'],
  ['OF', 'IN', 'Joi', 'Nightfall'],
  ['IN', 'OF', 'Nightfall', 'Joi'],
];

describe('a portrayal is read', () => {
  it.each(portrayalKinds)('as %s in each direction', (kind) => {
    const read = sentences.map(
      ([from, to, a, b]) =>
        `${a} ${stepLabel({ ...nothing, kind, character: 'Joi' }, from, to)} ${b}`,
    );
    expect(read).toEqual(expected[kind]);
  });

  it('with any name as it stands', () => {
    const named = (character: string | null) =>
      stepLabel({ ...nothing, kind: 'VOICE', character }, 'PERFORMS', 'IN');
    expect(['$& * $1', null].map(named)).toEqual(['voiced $& * $1 in', 'voiced a part in']);
  });
});

it('a part and its whole are read in each direction', () => {
  expect([stepLabel(nothing, 'PART', 'WHOLE'), stepLabel(nothing, 'WHOLE', 'PART')]).toEqual([
    'is part of',
    'includes',
  ]);
});

const expected: Readonly<Record<(typeof portrayalKinds)[number], readonly string[]>> = {
  LIVE_ACTION: [
    'Ana played Joi in Nightfall',
    'Nightfall has Joi played by Ana',
    'Ana played Joi',
    'Joi was played by Ana',
    'Joi appears in Nightfall',
    'Nightfall features Joi',
  ],
  VOICE: [
    'Ana voiced Joi in Nightfall',
    'Nightfall has Joi voiced by Ana',
    'Ana voiced Joi',
    'Joi was voiced by Ana',
    'Joi is heard in Nightfall',
    'Nightfall features the voice of Joi',
  ],
  MOTION_CAPTURE: [
    'Ana did the motion capture of Joi in Nightfall',
    'Nightfall has the motion capture of Joi done by Ana',
    'Ana did the motion capture of Joi',
    'Joi had motion capture done by Ana',
    'Joi appears in Nightfall',
    'Nightfall features Joi',
  ],
  YOUNGER: [
    'Ana played the younger Joi in Nightfall',
    'Nightfall has the younger Joi played by Ana',
    'Ana played the younger Joi',
    'Joi was played, when younger, by Ana',
    'Joi appears, when younger, in Nightfall',
    'Nightfall features the younger Joi',
  ],
  OLDER: [
    'Ana played the older Joi in Nightfall',
    'Nightfall has the older Joi played by Ana',
    'Ana played the older Joi',
    'Joi was played, when older, by Ana',
    'Joi appears, when older, in Nightfall',
    'Nightfall features the older Joi',
  ],
  DOUBLE: [
    'Ana doubled for Joi in Nightfall',
    'Nightfall has Joi doubled by Ana',
    'Ana doubled for Joi',
    'Joi was doubled by Ana',
    'Joi appears in Nightfall',
    'Nightfall features Joi',
  ],
  STUNT: [
    'Ana did the stunts of Joi in Nightfall',
    'Nightfall has the stunts of Joi done by Ana',
    'Ana did the stunts of Joi',
    'Joi had stunts done by Ana',
    'Joi appears in Nightfall',
    'Nightfall features Joi',
  ],
  ARCHIVE: [
    'Ana is seen in old footage as Joi in Nightfall',
    'Nightfall has Joi in old footage of Ana',
    'Ana is seen in old footage as Joi',
    'Joi is seen in old footage of Ana',
    'Joi is seen in old footage in Nightfall',
    'Nightfall has old footage of Joi',
  ],
  PHOTOGRAPH: [
    'Ana is seen in a photograph as Joi in Nightfall',
    'Nightfall has Joi in a photograph of Ana',
    'Ana is seen in a photograph as Joi',
    'Joi is seen in a photograph of Ana',
    'Joi is seen in a photograph in Nightfall',
    'Nightfall has a photograph of Joi',
  ],
};

const jobs: Readonly<Record<(typeof creditJobs)[number], readonly [string, string]>> = {
  DIRECTOR: ['Ana directed Nightfall', 'Nightfall was directed by Ana'],
  WRITER: ['Ana wrote Nightfall', 'Nightfall was written by Ana'],
  PRODUCER: ['Ana produced Nightfall', 'Nightfall was produced by Ana'],
  EXECUTIVE_PRODUCER: [
    'Ana was an executive producer of Nightfall',
    'Nightfall had as an executive producer Ana',
  ],
  CREATOR: ['Ana created Nightfall', 'Nightfall was created by Ana'],
  SHOWRUNNER: ['Ana was the showrunner of Nightfall', 'Nightfall had as its showrunner Ana'],
  COMPOSER: ['Ana composed the music of Nightfall', 'Nightfall has music composed by Ana'],
  CINEMATOGRAPHER: ['Ana photographed Nightfall', 'Nightfall was photographed by Ana'],
  EDITOR: ['Ana edited Nightfall', 'Nightfall was edited by Ana'],
  STUNT_COORDINATOR: [
    'Ana coordinated the stunts of Nightfall',
    'Nightfall had its stunts coordinated by Ana',
  ],
  CHOREOGRAPHER: ['Ana choreographed Nightfall', 'Nightfall was choreographed by Ana'],
  OTHER: ['Ana worked on Nightfall', 'Nightfall was worked on by Ana'],
};

describe('a credit is read', () => {
  it.each(creditJobs)('as %s in each direction', (job) => {
    const fact = { ...nothing, job };
    expect([
      `Ana ${stepLabel(fact, 'HOLDS', 'ON')} Nightfall`,
      `Nightfall ${stepLabel(fact, 'ON', 'HOLDS')} Ana`,
    ]).toEqual(jobs[job]);
  });
});

describe('a relation is read', () => {
  it('as its kind says, from either end', () => {
    const fact = { ...nothing, label: 'is the mentor of', inverseLabel: 'is a pupil of' };
    expect(stepLabel(fact, 'SUBJECT_OF', 'OBJECT')).toBe('is the mentor of');
    expect(stepLabel(fact, 'OBJECT', 'SUBJECT_OF')).toBe('is a pupil of');
  });
});

it('a fact of an unknown kind is still a tie', () => {
  const roles: readonly TieRole[] = ['PERFORMS', 'OF', 'IN', 'HOLDS', 'ON', 'SUBJECT_OF', 'OBJECT'];
  expect(new Set(roles.map((role) => stepLabel(nothing, role, 'IN')))).toEqual(
    new Set(['is tied to']),
  );
});
