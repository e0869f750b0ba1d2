import type * as z from 'zod';
import { firstDay } from '../domain/partial-date.js';
import type { WorkType } from '../domain/type-names.js';
import type { GraphBuilder } from './graph-builder.js';
import { claimPlain, entityPlanner } from './plan-entity.js';
import { planStory } from './plan-story.js';
import { planTitles, printTitles } from './plan-titles.js';
import { creditId, portrayalId } from './schema/made-ids.js';
import { constantInWords } from './schema/words.js';
import { episode, season, type WorkEntry } from './schema/works.js';

/** Plans what all works state: what entities do, their status, their people and their story time. */
export function workPlanner(type: WorkType, schema: z.ZodType) {
  const planEntity = entityPlanner(type, schema);
  return (graph: GraphBuilder, work: WorkEntry): void => {
    const { title, status } = work;
    const shown = planEntity(graph, title, work, {
      status: status ?? 'RELEASED',
      knownTitles: printTitles(graph, work),
    });
    if (status !== undefined) {
      claimPlain(graph, work, {
        property: 'status',
        text: constantInWords(status),
        value: JSON.stringify(status),
        content: status,
      });
    }
    planTitles(graph, work);
    const day = firstDay(shown.releaseDate);
    const released = Number.isFinite(day) ? day : undefined;
    planCast(graph, work, released);
    planCredits(graph, work, released);
    planStory(graph, work);
  };
}

const planOwnSeason = workPlanner('Season', season);

export function planSeason(graph: GraphBuilder, entry: z.output<typeof season>): void {
  planOwnSeason(graph, entry);
  graph.edge('SEASON_OF', entry.id, entry.series);
}

const planOwnEpisode = workPlanner('Episode', episode);

export function planEpisode(graph: GraphBuilder, entry: z.output<typeof episode>): void {
  planOwnEpisode(graph, entry);
  graph.edge('EPISODE_OF', entry.id, entry.series);
}

function planCast(graph: GraphBuilder, work: WorkEntry, released: number | undefined): void {
  for (const [index, entry] of (work.cast ?? []).entries()) {
    const { performer, character, creditedAs, kind, billing, credited, claimKind, ...rest } = entry;
    const id = portrayalId({ work: work.id, performer, character, kind });
    const part = character === undefined ? 'is in' : `plays ${graph.nameOf(character)} in`;
    const manner = kind === 'LIVE_ACTION' ? '' : ` (${constantInWords(kind)})`;
    const claim = {
      property: 'portrayals',
      text: `${graph.nameOf(performer)} ${part} ${work.title}${manner}`,
      provenance: { ...rest, kind: claimKind },
    };
    graph.tie({ id, end: performer, ...claim }, () => {
      graph.node(id, 'Portrayal', { kind, billing: billing ?? index + 1, creditedAs, credited });
      graph.edge('PERFORMS', performer, id, { released });
      if (character !== undefined) graph.edge('OF', id, character, { released });
      graph.edge('IN', id, work.id);
    });
  }
}

function planCredits(graph: GraphBuilder, work: WorkEntry, released: number | undefined): void {
  for (const [index, entry] of (work.credits ?? []).entries()) {
    const { person, job, detail, credited, ...provenance } = entry;
    const id = creditId({ work: work.id, person, job, detail });
    const text = `${graph.nameOf(person)}: ${jobInWords(job, detail)} of ${work.title}`;
    graph.tie({ id, end: person, property: 'credits', text, provenance }, () => {
      graph.node(id, 'Credit', { job, detail, credited });
      graph.edge('HOLDS', person, id, { released });
      graph.edge('ON', id, work.id, { position: index + 1 });
    });
  }
}

function jobInWords(job: string, detail: string | undefined): string {
  if (detail === undefined) return constantInWords(job);
  return job === 'OTHER' ? detail : `${constantInWords(job)} (${detail})`;
}
