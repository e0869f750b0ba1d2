import type { PropertyValue } from '../domain/graph.js';
import { readPartialDate } from '../domain/partial-date.js';
import type { WorkType } from '../domain/type-names.js';
import type { GraphBuilder } from './graph-builder.js';
import { type EntityEntry, planEntity, planField, vouchedStatement } from './plan-entity.js';
import type { EntryOf } from './schema/collections.js';
import { creditId, portrayalId } from './schema/made-ids.js';
import { constantInWords, moneyInWords } from './words.js';

export type WorkEntry = EntryOf<'films'>;

/** What texts need of the rest of the universe. */
export type Names = ReadonlyMap<string, string>;

/** Adds a work with its claimed values, portrayals and credits. */
export function planWork(
  graph: GraphBuilder,
  type: WorkType,
  work: WorkEntry,
  names: Names,
  own: Readonly<Record<string, PropertyValue | undefined>> = {},
): void {
  const { id } = work;
  const releaseDate = planField(graph, id, 'releaseDate', work.releaseDate, String);
  planEntity(graph, type, work.title, work, {
    status: work.status ?? 'RELEASED',
    genres: planField(graph, id, 'genres', work.genres, (genres) => genres.join(', ')) ?? [],
    releaseDate,
    runtimeMinutes: planField(graph, id, 'runtimeMinutes', work.runtimeMinutes, minutesInWords),
    budget: planField(graph, id, 'budget', work.budget, moneyInWords),
    boxOffice: planField(graph, id, 'boxOffice', work.boxOffice, moneyInWords),
    ...own,
  });
  claimStatus(graph, work);
  const released = releaseDate === undefined ? undefined : readPartialDate(releaseDate)?.from;
  planCast(graph, work, names, released);
  planCredits(graph, work, names, released);
}

/** Adds an episode: a work with a place in its series. */
export function planEpisode(graph: GraphBuilder, episode: EntryOf<'episodes'>, names: Names): void {
  const { id, season, number } = episode;
  planWork(graph, 'Episode', episode, names, {
    season: planField(graph, id, 'season', season, String),
    number: planField(graph, id, 'number', number, String),
  });
  graph.edge('EPISODE_OF', id, episode.series);
}

function claimStatus(graph: GraphBuilder, work: WorkEntry & EntityEntry): void {
  const { id, status } = work;
  const vouched = vouchedStatement(work);
  if (status === undefined || vouched === undefined) return;
  const { note, ...statement } = vouched;
  graph.claim({
    subject: id,
    property: 'status',
    text: constantInWords(status),
    value: status,
    content: status,
    statement,
  });
}

function planCast(
  graph: GraphBuilder,
  work: WorkEntry,
  names: Names,
  released: number | undefined,
): void {
  for (const [index, entry] of (work.cast ?? []).entries()) {
    const { performer, character, creditedAs, kind, billing, credited, claimKind, ...rest } = entry;
    const id = portrayalId({ work: work.id, performer, character });
    graph.node(id, 'Portrayal', { kind, billing: billing ?? index + 1, creditedAs, credited });
    graph.edge('PERFORMS', performer, id, { released });
    graph.edge('OF', id, character, { released });
    graph.edge('IN', id, work.id);
    const manner = kind === 'LIVE_ACTION' ? '' : ` (${constantInWords(kind)})`;
    graph.claim({
      subject: id,
      property: 'portrayals',
      text: `${nameIn(names, performer)} plays ${nameIn(names, character)} in ${work.title}${manner}`,
      statement: { ...rest, kind: claimKind },
    });
  }
}

function planCredits(
  graph: GraphBuilder,
  work: WorkEntry,
  names: Names,
  released: number | undefined,
): void {
  for (const [index, entry] of (work.credits ?? []).entries()) {
    const { person, job, detail, credited, ...statement } = entry;
    const id = creditId({ work: work.id, person, job, detail });
    graph.node(id, 'Credit', { job, detail, credited });
    graph.edge('HOLDS', person, id, { released });
    graph.edge('ON', id, work.id, { position: index + 1 });
    graph.claim({
      subject: id,
      property: 'credits',
      text: `${nameIn(names, person)}: ${jobInWords(job, detail)} of ${work.title}`,
      statement,
    });
  }
}

function jobInWords(job: string, detail: string | undefined): string {
  if (detail === undefined) return constantInWords(job);
  return job === 'OTHER' ? detail : `${constantInWords(job)} (${detail})`;
}

function minutesInWords(minutes: number): string {
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

export function nameIn(names: Names, id: string): string {
  return names.get(id) ?? id;
}
