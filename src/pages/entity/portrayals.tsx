import type { ReactNode } from 'react';
import type { Connection, EntityContext } from './entity-kind.js';
import { Entries, type Entry, List } from './entries.js';
import type { JobFragment, PartFragment, WorkLineFragment } from './operations.js';

interface PartsProps {
  readonly title: string;
  readonly portrayals: Connection<PartFragment>;
  /** What of a part the page is about, and so need not be said. */
  readonly of: 'work' | 'character' | 'performer';
  readonly context: EntityContext;
}

/** Who plays whom in what, without the one of the three that the page is about. */
export function Parts({ title, portrayals, of, context }: PartsProps): ReactNode {
  const entries = portrayals.nodes.map((part) => partEntry(part, of, context));
  return (
    <List title={title} list="portrayals" connection={portrayals} context={context}>
      <Entries entries={entries} context={context} />
    </List>
  );
}

function partEntry(part: PartFragment, of: PartsProps['of'], context: EntityContext): Entry {
  const { id, work, performer, character, claims } = part;
  const { texts } = context;
  const as = character === null ? texts.unnamed : <a href={`/${character.id}`}>{character.name}</a>;
  const by = <a href={`/${performer.id}`}>{performer.name}</a>;
  const shown = { id, claims, notes: notesOn(part, context) };
  if (of === 'work') {
    const what = (
      <>
        {by} <span className="soft">{texts.as}</span> {as}
      </>
    );
    return { ...shown, what, about: performer.name };
  }
  const what = (
    <>
      <WorkLink work={work} />{' '}
      <span className="soft">{of === 'character' ? texts.by : texts.as}</span>{' '}
      {of === 'character' ? by : as}
    </>
  );
  return { ...shown, when: yearOf(work) ?? texts.undated, what, about: work.name };
}

function notesOn(part: PartFragment, { texts, words }: EntityContext): readonly string[] {
  const { kind, creditedAs, performerCreditedAs, credited, language } = part;
  const names = [creditedAs, performerCreditedAs].flatMap((name) =>
    name === null ? [] : [texts.creditedAs(name)],
  );
  return [
    texts.portrayalKinds[kind],
    language === null ? '' : texts.dubbed(words.language(language)),
    ...names,
    credited ? '' : texts.uncredited,
  ];
}

interface JobsProps {
  readonly credits: Connection<JobFragment>;
  readonly of: 'work' | 'person';
  readonly context: EntityContext;
}

/** Who made a work and how, or what a person made. */
export function Jobs({ credits, of, context }: JobsProps): ReactNode {
  const entries = credits.nodes.map((credit) => jobEntry(credit, of, context));
  return (
    <List
      title={context.texts.sections.credits}
      list="credits"
      connection={credits}
      context={context}
    >
      <Entries entries={entries} context={context} />
    </List>
  );
}

function jobEntry(credit: JobFragment, of: JobsProps['of'], { texts }: EntityContext): Entry {
  const { id, job, detail, credited, person, work, claims } = credit;
  const done = texts.jobs[job];
  const notes = [detail ?? '', credited ? '' : texts.uncredited];
  if (of === 'work') {
    const what = <a href={`/${person.id}`}>{person.name}</a>;
    return { id, when: done, what, about: `${person.name}, ${done}`, notes, claims };
  }
  const when = yearOf(work) ?? texts.undated;
  const what = <WorkLink work={work} />;
  return { id, when, what, about: `${work.name}, ${done}`, notes: [done, ...notes], claims };
}

export function WorkLink({
  work,
}: {
  readonly work: Pick<WorkLineFragment, 'id' | 'name'>;
}): ReactNode {
  return (
    <a className="work" href={`/${work.id}`}>
      {work.name}
    </a>
  );
}

/** The year that a work came out in, as far as its date names one. */
export function yearOf({ releaseDate }: Pick<WorkLineFragment, 'releaseDate'>): string | undefined {
  return releaseDate === null ? undefined : /\d{4}/.exec(releaseDate)?.[0];
}
