import { registerEnumType } from 'type-graphql';
import { modelOf } from '../domain/graph-model.js';
import { type Grouping, groupingsOf } from '../domain/groupings.js';
import type { TypeName } from '../domain/type-names.js';
import { type EnumName, enumerations } from '../domain/vocabulary.js';
import { orderFields } from '../plan/read/condition-fields.js';
import { toWords, withArticle } from './words.js';

type EnumObject = Readonly<Record<string, string>>;

const descriptions: Readonly<Record<EnumName, string>> = {
  WorkStatus: 'The stage that a work has reached.',
  TitleKind: 'What a title is to its work.',
  PortrayalKind: 'How a performer portrays a character.',
  ReleaseKind: 'The way by which a work came to an audience.',
  CreditJob: 'What a person did for a work, other than acting in it.',
  Job: 'What a person did for a work, acting included.',
  SourceTier: 'How close a source is to the work itself.',
  ClaimStatus: 'How a claim ranks among the claims about one property.',
  ClaimKind: 'The kind of statement that a source makes.',
  SegmentRole: 'The part that a stretch of story time has in its work.',
  IntervalRelation: "Allen's thirteen relations between two intervals, A and B.",
  TimelineOrder: 'What the works of a franchise are ordered by.',
  EntityType: 'The types of entities.',
};

const creditJobs = {
  DIRECTOR: 'Directed it.',
  WRITER: 'Wrote the story or the screenplay.',
  PRODUCER: 'Produced it.',
  EXECUTIVE_PRODUCER: 'Is named as executive producer.',
  CREATOR: 'Created or developed the series.',
  SHOWRUNNER: 'Ran the series from day to day.',
  COMPOSER: 'Wrote the music.',
  CINEMATOGRAPHER: 'Was director of photography.',
  EDITOR: 'Edited it.',
  STUNT_COORDINATOR: 'Planned the stunts.',
  CHOREOGRAPHER: 'Arranged fights or dances.',
  OTHER: 'Something else, described by the detail.',
} as const;

const valueDescriptions: Readonly<Record<EnumName, Readonly<Record<string, string>>>> = {
  WorkStatus: {
    ANNOUNCED: 'Announced, and not known to be in production.',
    IN_PRODUCTION: 'Being made.',
    RELEASED: 'Released to the public.',
    CANCELLED: 'Abandoned.',
  },
  TitleKind: {
    ORIGINAL: 'The title that those who made it gave it.',
    TRANSLATED: 'The title that it was released under in another language or country.',
    WORKING: 'A title that it had before its release and gave up.',
    ALTERNATIVE: 'Another title that it goes by.',
  },
  PortrayalKind: {
    LIVE_ACTION: 'Seen and heard.',
    VOICE: 'Heard only.',
    MOTION_CAPTURE: 'Performs the movements of a computer-generated figure.',
    YOUNGER: 'Plays the character at a younger age than other performers do in the same universe.',
    OLDER: 'Plays the character at a later age than other performers do in the same universe.',
    DOUBLE: 'Stands in for another performer.',
    STUNT: 'Performs the stunts of the character.',
    ARCHIVE: 'Seen in footage made for something else.',
    PHOTOGRAPH: 'Seen in a photograph or a recording within the story.',
  },
  ReleaseKind: {
    PREMIERE: 'Shown for the first time somewhere, to guests.',
    FESTIVAL: 'Shown at a festival.',
    THEATRICAL: 'In cinemas.',
    LIMITED: 'In few cinemas, or for a few days.',
    STREAMING: 'On a streaming service.',
    HOME: 'To own at home: on disc, on tape or as a download, as games are.',
    BROADCAST: 'On television or radio.',
  },
  CreditJob: creditJobs,
  Job: { ACTOR: 'Played a part in it.', ...creditJobs },
  SourceTier: {
    ON_SCREEN: 'The work itself, seen or heard.',
    OFFICIAL: 'Those who made or distribute the work.',
    PRESS: 'Newspapers, magazines and news sites.',
    ENCYCLOPEDIA: 'Encyclopedias, open ones included.',
    DATABASE: 'Databases.',
    FAN: 'Blogs, fan pages and other sites without editors.',
  },
  ClaimStatus: {
    PREFERRED: 'Shown before all others.',
    NORMAL: 'Shown when no claim is preferred and none is better.',
    DEPRECATED: 'Kept on record, in claims alone: neither a value nor a part, credit or relation.',
  },
  ClaimKind: {
    FACT: 'The source states it as a fact.',
    FORECAST: 'The source says that it will be so.',
    SPECULATION: 'The source thinks it possible. In claims alone where anything better is known.',
    OPINION: 'The source gives its opinion. In claims alone where anything better is known.',
    ATTRIBUTION: 'The source passes on what somebody else said.',
  },
  SegmentRole: {
    MAIN: 'The main story.',
    PROLOGUE: 'What comes before it.',
    FLASHBACK: 'Earlier events that it looks back on.',
    FRAME: 'The story in which it is told.',
    EPILOGUE: 'What comes after it.',
  },
  IntervalRelation: {
    BEFORE: 'A ends before B starts.',
    AFTER: 'A starts after B ends.',
    MEETS: 'A ends just as B starts.',
    MET_BY: 'A starts just as B ends.',
    OVERLAPS: 'A starts before B and ends during it.',
    OVERLAPPED_BY: 'A starts during B and ends after it.',
    STARTS: 'A starts with B and ends before it does.',
    STARTED_BY: 'A starts with B and ends after it.',
    DURING: 'A starts after B and ends before it does.',
    CONTAINS: 'A starts before B and ends after it.',
    FINISHES: 'A starts after B and ends with it.',
    FINISHED_BY: 'A starts before B and ends with it.',
    EQUALS: 'A starts and ends with B.',
  },
  TimelineOrder: {
    STORY: 'When the stories take place.',
    RELEASE:
      'When they were first released; a series stands for its seasons and episodes. Works that are not released are left out.',
  },
  EntityType: {
    FRANCHISE: 'A family of works that share a story world.',
    FILM: 'A film.',
    SERIES: 'A series.',
    SEASON: 'A season of a series.',
    EPISODE: 'An episode of a series.',
    GAME: 'A game.',
    PERSON: 'A real person.',
    CHARACTER: 'A person or animal in a story.',
    ORGANIZATION: 'An organization, fictional or real.',
    PLACE: 'A place, fictional or real.',
    ITEM: 'An object in a story.',
    COMPANY: 'A company that makes, distributes or shows works.',
    EVENT: 'Something that happens in a story.',
  },
};

const registered = new Map<string, EnumObject>();

/** The GraphQL enum of one of the domain's closed lists. */
export function enumType(name: EnumName): EnumObject {
  const values = valueDescriptions[name];
  return registerEnum(name, descriptions[name], enumerations[name], (value) => values[value] ?? '');
}

/** The enum of what lists of a type may be ordered by. */
export function orderFieldEnum(type: TypeName): EnumObject {
  const { properties } = modelOf(type);
  const fields = orderFields(type);
  return registerEnum(
    `${type}OrderField`,
    `What lists can be ordered by, where each item is ${withArticle(toWords(type))}.`,
    [...fields.keys()],
    (value) => {
      const { of, name = '' } = fields.get(value) ?? {};
      if (of === 'count') return `By how many items \`${name}\` has.`;
      const kind = properties[name]?.kind;
      if (kind === 'text')
        return 'Alphabetically, ignoring case, accents and a leading article of its language, or an English one where that is not known.';
      if (kind === 'date') return 'By the earliest day that the date may mean.';
      if (kind === 'money')
        return 'By the least that the amount may be, in the currency asked for.';
      return 'By value.';
    },
  );
}

export const OrderDirection = registerEnum(
  'OrderDirection',
  'The direction of an order.',
  ['ASC', 'DESC'],
  (value) =>
    value === 'ASC' ? 'From the least to the greatest.' : 'From the greatest to the least.',
);

export const NullsOrder = registerEnum(
  'NullsOrder',
  'Where an order has what is unknown.',
  ['LAST', 'FIRST'],
  (value) =>
    value === 'LAST'
      ? 'After all that is known, in either direction.'
      : 'Before all that is known, in either direction.',
);

export const GroupOrderField = registerEnum(
  'GroupOrderField',
  'What groups can be ordered by.',
  ['COUNT', 'KEY'],
  (value) =>
    value === 'COUNT'
      ? 'By how many items they have.'
      : 'By what their items have in common: numbers and dates by size, texts alphabetically, and what they are linked to as in its own lists.',
);

/** The enum of what lists of a type can be grouped by. */
export function groupFieldEnum(type: TypeName): EnumObject {
  const groupings = groupingsOf(type);
  return registerEnum(
    `${type}GroupField`,
    `What lists can be grouped by, where each item is ${withArticle(toWords(type))}.`,
    [...groupings.keys()],
    (name) => describeGrouping(groupings.get(name)),
  );
}

function describeGrouping(by: Grouping | undefined): string {
  switch (by?.kind) {
    case 'type':
      return 'By type.';
    case 'enum':
    case 'text':
      return `By \`${by.property}\`.`;
    case 'texts':
      return `By each of \`${by.property}\`.`;
    case 'year':
    case 'decade':
      return `By the ${by.kind} that all of \`${by.property}\` lies in.`;
    case 'link':
      return `By each that \`${by.link}\` leads to.`;
    case undefined:
      return '';
  }
}

export function registerEnum<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  describe: (value: Value) => string,
): EnumObject {
  const known = registered.get(name);
  if (known !== undefined) return known;
  const object = Object.freeze(Object.fromEntries(values.map((value) => [value, value])));
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: describe(value) }]),
  );
  registerEnumType(object, { name, description, valuesConfig });
  registered.set(name, object);
  return object;
}
