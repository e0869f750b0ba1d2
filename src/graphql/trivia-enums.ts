import { answerForms, difficulties, questionKinds } from '../trivia/index.js';
import { registerEnum } from './enums.js';

const kinds: Readonly<Record<(typeof questionKinds)[number], string>> = {
  PERFORMER: 'Who plays a character in a work.',
  CHARACTER: 'Which character a person plays in a work.',
  WORK: 'In which work a person plays a character.',
  MAKER: 'Who directed a work, wrote it or composed its music, for example.',
  RELATION: 'Who stands in a relation to somebody, or how two are related.',
  RELEASED_FIRST: 'Which of some works was released first.',
  SET_FIRST: 'Which of some works comes first in the story.',
  SET_BETWEEN: 'Which of some works is set between two others.',
  SHARED_CAST: 'Who plays one character in one work and another elsewhere.',
  LINK: 'Who connects two works by what they did for each.',
  ODD_ONE_OUT: 'Which of some does not belong with the others.',
};

const levels: Readonly<Record<(typeof difficulties)[number], string>> = {
  EASY: 'Of the easiest third of its kind.',
  MEDIUM: 'Of the middle third of its kind.',
  HARD: 'Of the hardest third of its kind.',
};

const forms: Readonly<Record<(typeof answerForms)[number], string>> = {
  CHOICE: 'By one of several choices.',
  TEXT: 'By a name that the player types.',
};

export const QuestionKind = registerEnum(
  'QuestionKind',
  'What a question asks.',
  questionKinds,
  (kind) => kinds[kind],
);

export const Difficulty = registerEnum(
  'Difficulty',
  'How hard a question is among those of its kind about the same works: by how well known are the answer and what the question names, how close the other choices come, and how many facts it takes.',
  difficulties,
  (level) => levels[level],
);

export const AnswerForm = registerEnum(
  'AnswerForm',
  'How the questions of a quiz are answered.',
  answerForms,
  (form) => forms[form],
);

export const OrderBasis = registerEnum(
  'OrderBasis',
  'What order works are to be put in.',
  ['STORY', 'RELEASE'],
  (basis) => (basis === 'STORY' ? 'That of the story.' : 'That in which they came out.'),
);
