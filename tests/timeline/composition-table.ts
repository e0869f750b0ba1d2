import { intervalRelations } from '../../src/domain/vocabulary.js';
import type { IntervalRelation } from '../../src/timeline/index.js';

/** A letter for each relation, in the order of the vocabulary; upper case is the inverse of lower case. */
const LETTERS = 'bamMoOsSdDfFe';

/**
 * Allen's composition table (1983): how A may stand to C, given how A stands to B (the row) and B to C
 * (the column). Columns are in the order of LETTERS; the 169 cells name 409 relations in all.
 */
const ROWS: Readonly<Record<string, string>> = {
  b: 'b bamMoOsSdDfFe b bmosd b bmosd b b bmosd b bmosd b b',
  a: 'bamMoOsSdDfFe a aMOdf a aMOdf a aMOdf a aMOdf a a a a',
  m: 'b aMOSD b fFe b osd m m osd b osd b m',
  M: 'bmoDF a sSe a Odf a Odf a Odf a M M M',
  o: 'b aMOSD b OSD bmo oOsSdDfFe o oDF osd bmoDF osd bmo o',
  O: 'bmoDF a oDF a oOsSdDfFe aMO Odf aMO Odf aMOSD O OSD O',
  s: 'b a b M bmo Odf s sSe d bmoDF d bmo s',
  S: 'bmoDF a oDF M oDF O sSe S Odf D O D S',
  d: 'b a b a bmosd aMOdf d aMOdf d bamMoOsSdDfFe d bmosd d',
  D: 'bmoDF aMOSD oDF OSD oDF OSD oDF D oOsSdDfFe D OSD D D',
  f: 'b a m a osd aMO d aMO d aMOSD f fFe f',
  F: 'b aMOSD m OSD o OSD o D osd D fFe F F',
  e: 'b a m M o O s S d D f F e',
};

/** The relations of A to C that are possible given those of A to B and of B to C. */
export function composition(
  first: IntervalRelation,
  second: IntervalRelation,
): readonly IntervalRelation[] {
  const row = ROWS[letterOf(first)]?.split(' ') ?? [];
  const cell = row[LETTERS.indexOf(letterOf(second))] ?? '';
  return intervalRelations.filter((relation) => cell.includes(letterOf(relation)));
}

function letterOf(relation: IntervalRelation): string {
  return LETTERS.charAt(intervalRelations.indexOf(relation));
}
