import { Arg, Args, Extensions, ID, Query, Resolver } from 'type-graphql';
import { idPrefix } from '../domain/ids.js';
import type { NodeType } from '../domain/type-names.js';
import { orderFields } from '../plan/read/condition-fields.js';
import { declared } from './declared.js';
import { filteredList, orderedList } from './inputs/list-arguments.js';
import { reads } from './reads.js';
import * as types from './types/index.js';
import { toWords } from './words.js';

/** The classes of types and of their lists, by name. */
const classes: typeof types = types;

/** The two root fields of a type: one node by its id, and the list of all. */
interface RootFields {
  readonly one: string;
  readonly all: string;
  /** What the list holds, in a sentence. */
  readonly description: string;
  /** What one of them is, when that is not the name of the type in words. */
  readonly noun?: string;
}

const rootFields: Readonly<Record<NodeType | 'Work', RootFields>> = {
  Work: {
    one: 'work',
    all: 'works',
    description: 'Works of every type: films, series, seasons, episodes and games.',
    noun: 'film, series, season, episode or game',
  },
  Film: { one: 'film', all: 'films', description: 'Films.' },
  // One series and many are the same word.
  Series: {
    one: 'series',
    all: 'allSeries',
    description: 'All series; `series` is one by its id.',
  },
  Season: { one: 'season', all: 'seasons', description: 'Seasons of all series.' },
  Episode: { one: 'episode', all: 'episodes', description: 'Episodes of all series.' },
  Game: { one: 'game', all: 'games', description: 'Games.' },
  Franchise: { one: 'franchise', all: 'franchises', description: 'Franchises.' },
  Person: { one: 'person', all: 'people', description: 'People.' },
  Character: { one: 'character', all: 'characters', description: 'Characters.' },
  Organization: { one: 'organization', all: 'organizations', description: 'Organizations.' },
  Place: { one: 'place', all: 'places', description: 'Places.' },
  Item: { one: 'item', all: 'items', description: 'Items.' },
  Company: { one: 'company', all: 'companies', description: 'Companies.' },
  Event: { one: 'event', all: 'events', description: 'Events.' },
  Title: { one: 'title', all: 'titles', description: 'Titles of all works.' },
  Portrayal: {
    one: 'portrayal',
    all: 'portrayals',
    description: 'Portrayals, each one performer as one character in one work.',
  },
  Credit: {
    one: 'credit',
    all: 'credits',
    description: 'Credits, each one job of one person on one work.',
  },
  Release: {
    one: 'release',
    all: 'releases',
    description: 'Releases of works, each by one way and, where a source says so, in one country.',
  },
  Certification: {
    one: 'certification',
    all: 'certifications',
    description: 'The ages that works were rated for, each by one country.',
  },
  Relation: {
    one: 'relation',
    all: 'relations',
    description: 'Relations between any two entities.',
  },
  Claim: {
    one: 'claim',
    all: 'claims',
    description: 'What sources state, about whatever it is, whether or not a field shows it.',
  },
  Source: { one: 'source', all: 'sources', description: 'Sources.' },
  Segment: {
    one: 'segment',
    all: 'segments',
    description: 'Stretches of story time, each shown in one work.',
  },
};

/**
 * The root fields that all types have alike. type-graphql's decorators are applied as the functions that
 * they are, since forty methods would differ in nothing but what the table says.
 */
@Resolver()
export class NodesResolver {}

for (const [type, fields] of Object.entries(rootFields) as [
  keyof typeof rootFields,
  RootFields,
][]) {
  declareOne(type, fields);
  declareAll(type, fields);
}

function declareOne(type: NodeType | 'Work', { one, noun = toWords(type) }: RootFields): void {
  const description = `The ${noun} with this id; null where there is none.`;
  const example =
    type === 'Work' ? 'such as film/john-wick' : `which begins with ${idPrefix(type)}/`;
  Arg('id', () => ID, { description: `Its global id, ${example}.` })(
    NodesResolver.prototype,
    one,
    0,
  );
  declareField(
    one,
    Query(() => classes[type], { nullable: true, description }),
    Extensions(reads({ kind: 'node', type })),
  );
}

function declareAll(type: NodeType | 'Work', { all, description }: RootFields): void {
  const list = orderFields(type).size > 0 ? orderedList(type) : filteredList(type);
  Args(() => list)(NodesResolver.prototype, all, 0);
  declareField(
    all,
    Query(() => classes[`${type}Connection`], { description }),
    Extensions(reads({ kind: 'connection', type })),
  );
}

function declareField(name: string, ...decorators: readonly MethodDecorator[]): void {
  const method = { value: declared };
  Object.defineProperty(NodesResolver.prototype, name, method);
  for (const decorate of decorators) decorate(NodesResolver.prototype, name, method);
}
