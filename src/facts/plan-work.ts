import type * as z from 'zod';
import { languagesInWords } from '../domain/codes.js';
import { firstRelease } from '../domain/first-release.js';
import { firstDay } from '../domain/partial-date.js';
import type { WorkType } from '../domain/type-names.js';
import type { GraphBuilder } from './graph-builder.js';
import { claimPlain, entityPlanner } from './plan-entity.js';
import { planRecords } from './plan-records.js';
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
    const released = { claims: planRecords(graph, work), choose: firstRelease };
    const shown = planEntity(graph, title, work, {
      own: { status: status ?? 'RELEASED', knownTitles: printTitles(graph, work) },
      rivals: { releaseDate: released },
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
    const first = firstDay(shown.releaseDate);
    const day = Number.isFinite(first) ? first : undefined;
    planCast(graph, work, day);
    planCredits(graph, work, day);
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
    const { performer, character, kind, language, billing, claimKind, ...rest } = entry;
    const { creditedAs, performerCreditedAs, credited, ...statement } = rest;
    const id = portrayalId({ work: work.id, performer, character, kind, language });
    const part = character === undefined ? 'is in' : `plays ${graph.nameOf(character)} in`;
    const manner = mannerInWords(kind, language);
    const claim = {
      property: 'portrayals',
      text: `${graph.nameOf(performer)} ${part} ${work.title}${manner}`,
      provenance: { ...statement, kind: claimKind },
    };
    graph.tie({ id, end: performer, ...claim }, () => {
      graph.node(id, 'Portrayal', {
        kind,
        language,
        billing: billing ?? index + 1,
        creditedAs,
        performerCreditedAs,
        credited,
      });
      graph.edge('PERFORMS', performer, id, { released });
      if (character !== undefined) graph.edge('OF', id, character, { released });
      graph.edge('IN', id, work.id);
    });
  }
}

function planCredits(graph: GraphBuilder, work: WorkEntry, released: number | undefined): void {
  for (const [index, entry] of (work.credits ?? []).entries()) {
    const { person, job, detail, personCreditedAs, credited, ...provenance } = entry;
    const id = creditId({ work: work.id, person, job, detail });
    const text = `${graph.nameOf(person)}: ${jobInWords(job, detail)} of ${work.title}`;
    graph.tie({ id, end: person, property: 'credits', text, provenance }, () => {
      graph.node(id, 'Credit', { job, detail, personCreditedAs, credited });
      graph.edge('HOLDS', person, id, { released });
      graph.edge('ON', id, work.id, { position: index + 1 });
    });
  }
}

/** How a part is performed, where that needs saying: " (voice, German)". */
function mannerInWords(kind: string, language: string | undefined): string {
  const words = [
    ...(kind === 'LIVE_ACTION' ? [] : [constantInWords(kind)]),
    ...(language === undefined ? [] : [languagesInWords([language])]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function jobInWords(job: string, detail: string | undefined): string {
  if (detail === undefined) return constantInWords(job);
  return job === 'OTHER' ? detail : `${constantInWords(job)} (${detail})`;
}
