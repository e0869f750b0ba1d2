import { character } from './character.js';
import { link } from './link.js';
import { maker } from './maker.js';
import { oddOneOut } from './odd-one-out.js';
import { performer } from './performer.js';
import { relation } from './relation.js';
import { releasedFirst } from './released-first.js';
import { setBetween } from './set-between.js';
import { setFirst } from './set-first.js';
import { sharedCast } from './shared-cast.js';
import type { QuestionKind, Template } from './template.js';
import { work } from './work.js';

export const templates: Readonly<Record<QuestionKind, Template>> = {
  PERFORMER: performer,
  CHARACTER: character,
  WORK: work,
  MAKER: maker,
  RELATION: relation,
  RELEASED_FIRST: releasedFirst,
  SET_FIRST: setFirst,
  SET_BETWEEN: setBetween,
  SHARED_CAST: sharedCast,
  LINK: link,
  ODD_ONE_OUT: oddOneOut,
};
