import type { PicksQuery } from './operations.js';

/** Values for the variables of the examples, by their names; those that a universe lacks are absent. */
export function pickValues(picks: PicksQuery): Readonly<Record<string, unknown>> {
  const { film, people, translated, released, dated, grossing } = picks;
  const [most] = film.nodes;
  const [person, other] = people.nodes;
  const [recent] = dated.nodes;
  const [id] = recent?.externalIds ?? [];
  const [redated] = picks.redated.nodes;
  const values = {
    film: most?.id,
    one: most?.cast.nodes[0]?.name,
    other: most?.cast.nodes[1]?.name,
    disputed: picks.disputed.nodes[0]?.id,
    redated: redated?.subject.id,
    asOf: redated?.statedOn,
    character: picks.character.nodes[0]?.id,
    descendant: picks.descendant.nodes[0]?.id,
    least: picks.played.nodes[0]?.performers.totalCount,
    person: person?.id,
    from: person?.id,
    to: other?.id,
    director: picks.director.nodes[0]?.name,
    franchise: picks.franchise.nodes[0]?.id,
    kind: picks.relation.nodes[0]?.kind.id,
    season: picks.season.nodes[0]?.id,
    translated: translated.nodes[0]?.id,
    language: translated.nodes[0]?.titles.find(({ language }) => language !== null)?.language,
    released: released.nodes[0]?.work.id,
    country: released.nodes[0]?.country,
    amount: grossing.nodes[0]?.boxOffice?.min,
    text: recent && misspell(recent.title),
    authority: id?.authority,
    value: id?.value,
    ...dayOf(recent?.releaseDate),
    ...pickStory(picks),
    date: '2026-11-30',
    seed: 'tonight',
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null));
}

/** A title as someone may type it: in small letters, without its second one. */
function misspell(title: string): string {
  const small = title.toLowerCase();
  return small.length > 4 ? small.slice(0, 1) + small.slice(2) : small;
}

function dayOf(date: string | null | undefined): Readonly<Record<string, number>> {
  const [, month, day] = /^\d+-(\d\d)-(\d\d)$/.exec(date ?? '') ?? [];
  return month && day ? { month: Number(month), day: Number(day) } : {};
}

/** Two works with one that is certainly set between them, and the franchise they are of. */
function pickStory({ placed }: PicksQuery): Readonly<Record<string, string>> {
  for (const { placement } of placed.nodes) {
    const [after] = placement?.after ?? [];
    const [before] = placement?.before ?? [];
    const story = after?.work.franchises.nodes[0]?.id;
    if (after && before && story) {
      return { story, earlier: after.work.id, later: before.work.id };
    }
  }
  return {};
}
