import type { GraphNode } from '../../src/domain/graph.js';
import type { GraphReader } from '../../src/domain/graph-reader.js';
import { readPartialDate } from '../../src/domain/partial-date.js';
import { fold } from '../../src/domain/text.js';
import { describeStanding, readNetwork } from '../../src/timeline/index.js';
import type { Question } from '../../src/trivia/index.js';

/**
 * Judges choices by the facts of a graph alone, with nothing from the code that asks. It is written to
 * be read beside the rules: what is wrong needs a fact that excludes it, and what is doubted is unknown.
 */

type Requirement = Question['requirements'][number];
type Verdict = 'right' | 'wrong' | 'unknown';

export function checkChoice(graph: GraphReader, question: Question, choice: string): Verdict {
  const ids = question.choices.map(({ id }) => id);
  const verdicts = question.requirements.map((one) => verdictOf(graph, one, choice, ids));
  const met = verdicts.includes('wrong')
    ? 'wrong'
    : verdicts.includes('unknown')
      ? 'unknown'
      : 'right';
  if (!question.isOdd || met === 'unknown') return met;
  return met === 'right' ? 'wrong' : 'right';
}

function verdictOf(
  graph: GraphReader,
  asked: Requirement,
  choice: string,
  ids: readonly string[],
): Verdict {
  switch (asked.kind) {
    case 'plays':
      return playsIn(graph, choice, asked.character, asked.work);
    case 'isPlayedBy':
      return playsIn(graph, asked.person, choice, asked.work);
    case 'has': {
      const there = playsIn(graph, asked.person, asked.character, choice);
      if (there !== 'unknown') return there;
      // Nobody is known as that character there, and all that the person does there is known to be another.
      const own = portrayals(graph).filter(
        (one) => one.person === asked.person && one.work === choice,
      );
      const others = own.map(({ character }) => character);
      const isClear =
        own.length > 0 &&
        !isDoubted(graph, asked.person, choice) &&
        portrayals(graph).every(
          (one) => one.character !== asked.character || one.work !== choice,
        ) &&
        others.every(
          (other) =>
            other !== undefined &&
            !isSame(graph, other, asked.character) &&
            playsIn(graph, asked.person, other, choice) === 'right',
        );
      return isClear ? 'wrong' : 'unknown';
    }
    case 'wasPlayedBy': {
      const parts = portrayals(graph).filter((one) => one.character === choice);
      const verdicts = parts.map(({ work }) => playsIn(graph, asked.person, choice, work));
      if (verdicts.includes('right')) return 'right';
      const others = portrayals(graph).filter((one) => one.person === asked.person);
      const isTwin = others.some(
        ({ character }) => character === undefined || isSame(graph, character, choice),
      );
      return verdicts.length > 0 && !isTwin && verdicts.every((one) => one === 'wrong')
        ? 'wrong'
        : 'unknown';
    }
    case 'did':
      return did(graph, choice, asked.job, asked.work);
    case 'wasMadeBy':
      return did(graph, asked.person, asked.job, choice);
    case 'isTied':
      return isTied(graph, choice, asked.tie, asked.to);
    case 'ties':
      return ties(graph, asked.from, asked.to, choice);
    case 'cameOutIn': {
      const span = releaseOf(graph, choice);
      if (span === undefined) return 'unknown';
      const [first, last] = [yearOf(span[0]), yearOf(span[1])];
      if (first >= asked.decade && last < asked.decade + 10) return 'right';
      return last < asked.decade || first >= asked.decade + 10 ? 'wrong' : 'unknown';
    }
    case 'cameOutFirst':
      return first(ids, choice, (one, other) => {
        const [a, b] = [releaseOf(graph, one), releaseOf(graph, other)];
        return a !== undefined && b !== undefined && a[1] < b[0];
      });
    case 'isSetFirst':
      return first(ids, choice, (one, other) => isBefore(graph, one, other));
    case 'isSetBetween':
      if (isBefore(graph, choice, asked.after) || isBefore(graph, asked.before, choice))
        return 'wrong';
      return isBefore(graph, asked.after, choice) && isBefore(graph, choice, asked.before)
        ? 'right'
        : 'unknown';
  }
}

function first(
  ids: readonly string[],
  choice: string,
  precedes: (one: string, other: string) => boolean,
): Verdict {
  const others = ids.filter((id) => id !== choice);
  if (others.some((other) => precedes(other, choice))) return 'wrong';
  return others.every((other) => precedes(choice, other)) ? 'right' : 'unknown';
}

interface Portrayal {
  readonly node: GraphNode;
  readonly person: string;
  readonly work: string;
  readonly character: string | undefined;
}

/** Facts of a kind with the things that they tie, read once for each graph. */
function once<Read>(read: (graph: GraphReader) => Read): (graph: GraphReader) => Read {
  const known = new WeakMap<GraphReader, Read>();
  return (graph) => {
    const result = known.get(graph) ?? read(graph);
    known.set(graph, result);
    return result;
  };
}

export const portrayals = once((graph): readonly Portrayal[] =>
  graph.nodesOf('Portrayal').map((node) => ({
    node,
    person: graph.to('PERFORMS', node.id)[0] ?? '',
    work: graph.from('IN', node.id)[0] ?? '',
    character: graph.from('OF', node.id)[0],
  })),
);

export const allCredits = once((graph) =>
  graph.nodesOf('Credit').map((node) => ({
    node,
    person: graph.to('HOLDS', node.id)[0] ?? '',
    work: graph.from('ON', node.id)[0] ?? '',
  })),
);

export const relations = once((graph) =>
  graph.nodesOf('Relation').map((node) => ({
    node,
    kind: graph.from('OF_KIND', node.id)[0] ?? '',
    from: graph.to('SUBJECT_OF', node.id)[0] ?? '',
    to: graph.from('OBJECT', node.id)[0] ?? '',
  })),
);

/** Whether a person plays a character in a work: known where the part has one certain performer. */
function playsIn(graph: GraphReader, person: string, character: string, work: string): Verdict {
  const whole = wholeOf(graph, work);
  const all = portrayals(graph).filter(
    (one) => one.character === character && wholeOf(graph, one.work) === whole,
  );
  const isStandIn = ({ node }: Portrayal): boolean =>
    ['STUNT', 'DOUBLE'].includes(String(node.properties.kind));
  const playing = all.filter((one) => !isStandIn(one));
  const performers = new Set(playing.map((one) => one.person));
  const [performer] = performers;
  const isKnown =
    performers.size === 1 &&
    playing.some((one) => one.work === work) &&
    playing.every(
      ({ node }) =>
        isPlain(graph, node) &&
        ['LIVE_ACTION', 'VOICE', 'MOTION_CAPTURE'].includes(String(node.properties.kind)),
    ) &&
    graph.byId(work)?.properties.status === 'RELEASED' &&
    !isDoubted(graph, performer ?? '', work) &&
    !isDoubted(graph, performer ?? '', character) &&
    !portrayals(graph).some(
      (one) =>
        one.work === work &&
        one.character !== undefined &&
        one.character !== character &&
        haveOneName(graph, one.character, character),
    );
  if (!isKnown) return 'unknown';
  if (performer === person) return 'right';
  const isDoubtful =
    isDoubted(graph, person, work) ||
    isDoubted(graph, person, character) ||
    haveOneName(graph, person, performer ?? '') ||
    portrayals(graph).some(
      (one) => one.person === person && one.character === character && isStandIn(one),
    );
  return isDoubtful ? 'unknown' : 'wrong';
}

function did(graph: GraphReader, person: string, job: string, work: string): Verdict {
  const credits = allCredits(graph);
  const holders = credits.filter((one) => one.work === work && one.node.properties.job === job);
  const isKnown =
    holders.length > 0 &&
    graph.byId(work)?.properties.status === 'RELEASED' &&
    holders.every((one) => isPlain(graph, one.node) && !isDoubted(graph, one.person, work));
  if (!isKnown) return 'unknown';
  if (holders.some((one) => one.person === person)) return 'right';
  const isDoubtful =
    isDoubted(graph, person, work) ||
    credits.some(
      (one) => one.person === person && wholeOf(graph, one.work) === wholeOf(graph, work),
    ) ||
    holders.some((one) => haveOneName(graph, one.person, person));
  return isDoubtful ? 'unknown' : 'wrong';
}

function isTied(graph: GraphReader, choice: string, kind: string, to: string): Verdict {
  const { atMost, symmetric } = graph.byId(kind)?.properties ?? {};
  const found = relations(graph).flatMap((one) => {
    if (one.kind !== kind) return [];
    if (one.to === to) return [{ ...one, holder: one.from }];
    return symmetric === true && one.from === to ? [{ ...one, holder: one.to }] : [];
  });
  const holders = new Set(found.map(({ holder }) => holder));
  if (holders.size !== atMost || !found.every(({ node }) => isFact(graph, node.id)))
    return 'unknown';
  if (isDoubted(graph, choice, to) || choice === to) return 'unknown';
  if (holders.has(choice)) return 'right';
  return [...holders].some((holder) => haveOneName(graph, holder, choice)) ? 'unknown' : 'wrong';
}

/** Two are tied by one kind of family at most. */
function ties(graph: GraphReader, one: string, other: string, choice: string): Verdict {
  const found = relations(graph).filter(({ kind, from, to }) => {
    const isBetween = (from === one && to === other) || (from === other && to === one);
    return isBetween && graph.byId(kind)?.properties.family === true;
  });
  const [tie] = found;
  if (tie === undefined || found.length > 1 || !isFact(graph, tie.node.id)) return 'unknown';
  if (isDoubted(graph, one, other)) return 'unknown';
  const [kind, turned] = choice.split(' ');
  const isSymmetric = graph.byId(tie.kind)?.properties.symmetric === true;
  const isSameWay = isSymmetric || (tie.from === one) === (turned === undefined);
  return kind === tie.kind && isSameWay ? 'right' : 'wrong';
}

/** The first and the last day on which a work may have come out first, by all facts that are claimed. */
export function releaseOf(graph: GraphReader, work: string): readonly [number, number] | undefined {
  if (graph.byId(work)?.properties.status !== 'RELEASED') return undefined;
  const ofFirst = datesAbout(graph, work, 'releaseDate');
  const ofEach = graph
    .to('RELEASE_OF', work)
    .filter((id) => !['PREMIERE', 'FESTIVAL'].includes(String(graph.byId(id)?.properties.kind)))
    .map((id) => datesAbout(graph, id, 'releases'))
    .filter((dates) => dates.length > 0);
  const every = [...ofFirst, ...ofEach.flat()];
  if (every.length === 0) return undefined;
  // It is as late as somebody says of the first release, but not later than the earliest of all needs.
  const latest = ofEach.map((dates) => Math.max(...dates.map(({ to }) => to)));
  const last = Math.max(
    ...ofFirst.map(({ to }) => to),
    latest.length > 0 ? Math.min(...latest) : -Infinity,
  );
  return [Math.min(...every.map(({ from }) => from)), last];
}

export function datesAbout(graph: GraphReader, id: string, property: string) {
  return factsAbout(graph, id, property).flatMap(
    ({ properties }) => readPartialDate(JSON.parse(String(properties.value))) ?? [],
  );
}

/** What is claimed of a property as a fact. */
export function factsAbout(graph: GraphReader, id: string, property: string): readonly GraphNode[] {
  return claimsAbout(graph, id).filter(
    ({ properties }) =>
      properties.property === property &&
      properties.kind === 'FACT' &&
      properties.status !== 'DEPRECATED',
  );
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** By the stored order of works, followed from each to the next, and by the bounds of their dates. */
export function isBefore(graph: GraphReader, earlier: string, later: string): boolean {
  const seen = new Set([earlier]);
  for (const work of seen) {
    for (const next of graph.from('PRECEDES', work)) seen.add(next);
  }
  seen.delete(earlier);
  if (seen.has(later)) return true;
  const [a, b] = [graph.byId(earlier)?.properties, graph.byId(later)?.properties];
  if (
    a === undefined ||
    b === undefined ||
    a.storyCalendar === undefined ||
    a.storyCalendar !== b.storyCalendar
  )
    return false;
  return (
    Number(a.storyLatestStart) < Number(b.storyEarliestStart) &&
    Number(a.storyLatestEnd) < Number(b.storyEarliestEnd)
  );
}

/** By the network that the timeline of the story keeps, which has laws of its own. */
export function isSegmentBefore(graph: GraphReader, earlier: string, later: string): boolean {
  return networksOf(graph).some((network) => {
    const { possible } = describeStanding(network, earlier, later);
    return possible.every((one) => ['BEFORE', 'MEETS', 'OVERLAPS'].includes(one));
  });
}

const networksOf = once((graph) =>
  graph
    .nodesOf('Timeline')
    .flatMap(({ properties: { network } }) =>
      typeof network === 'string' && network !== '' ? [readNetwork(network)] : [],
    ),
);

export function wholeOf(graph: GraphReader, work: string): string {
  return graph.from('EPISODE_OF', work)[0] ?? graph.from('SEASON_OF', work)[0] ?? work;
}

function claimsAbout(graph: GraphReader, id: string): readonly GraphNode[] {
  return graph.to('ABOUT', id).flatMap((claim) => graph.byId(claim) ?? []);
}

export function isFact(graph: GraphReader, id: string): boolean {
  return claimsAbout(graph, id).some(
    ({ properties }) => properties.isShown === true && properties.kind === 'FACT',
  );
}

function isPlain(graph: GraphReader, { id, properties }: GraphNode): boolean {
  return properties.credited === true && isFact(graph, id);
}

/** Whether a claim that is not shown ties two things, and no fact bears it out. */
export function isDoubted(graph: GraphReader, one: string, other: string): boolean {
  const bears = (from: string, to: string): boolean =>
    graph.from('WORKED_ON', from).includes(to) ||
    graph.from('PLAYED', from).includes(to) ||
    relations(graph).some((tie) => tie.from === from && tie.to === to);
  const isClaimed = doubts(graph).has(`${one} ${other}`) || doubts(graph).has(`${other} ${one}`);
  return isClaimed && !bears(one, other) && !bears(other, one);
}

export const doubts = once(
  (graph) =>
    new Set(
      graph.nodesOf('Claim').flatMap(({ id, properties }) => {
        if (properties.isShown !== false || properties.status === 'DEPRECATED') return [];
        return graph.from('VALUE', id).map((value) => `${graph.from('ABOUT', id)[0]} ${value}`);
      }),
    ),
);

/** Whether two characters may be one. */
function isSame(graph: GraphReader, one: string, other: string): boolean {
  return one === other || haveOneName(graph, one, other) || isDoubted(graph, one, other);
}

function haveOneName(graph: GraphReader, one: string, other: string): boolean {
  const [a, b] = [one, other].map((id) => namesOf(graph, id));
  return one !== other && a?.some((name) => b?.includes(name)) === true;
}

function namesOf(graph: GraphReader, id: string): readonly string[] {
  const { name = '', aliases = [] } = graph.byId(id)?.properties ?? {};
  return [String(name), ...(Array.isArray(aliases) ? aliases.map(String) : [])].map((one) =>
    fold(one),
  );
}
