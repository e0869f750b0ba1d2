import { ask } from '../parts/ask.js';
import { element, fill, find } from '../parts/element.js';
import { CheckAnswerDocument, type CheckAnswerQuery } from './operations.js';
import type { Table } from './table.js';

type Verdict = CheckAnswerQuery['verdict'];

/** Asks question by question; each answer is followed by its proof. */
export function playQuiz(table: Table): void {
  const { root } = table;
  const questions = [...root.querySelectorAll<HTMLElement>('.question')];
  const marks = [...root.querySelectorAll<HTMLElement>('.marks li')];
  const results: boolean[] = [];
  show(0);

  for (const question of questions) {
    question.addEventListener('click', ({ target }) => {
      const chosen = target instanceof Element && target.closest<HTMLElement>('[data-choice]');
      if (chosen && chosen.ariaDisabled !== 'true') {
        void table.attempt(() => check(question, chosen));
      }
    });
  }

  function show(index: number): void {
    for (const [at, question] of questions.entries()) question.hidden = at !== index;
    if (marks[index] !== undefined) marks[index].className = 'now';
  }

  async function check(question: HTMLElement, chosen: HTMLElement): Promise<void> {
    const { token = '' } = question.dataset;
    const { choice = '' } = chosen.dataset;
    const { verdict } = await ask(CheckAnswerDocument, { token, choice });
    for (const button of question.querySelectorAll<HTMLElement>('[data-choice]')) {
      button.ariaDisabled = 'true';
      if (button.dataset.choice === verdict.answer.id) button.classList.add('right');
      else if (button === chosen) button.classList.add('wrong');
    }
    const mark = marks[results.length];
    if (mark !== undefined) mark.className = verdict.correct ? 'right' : 'wrong';
    results.push(verdict.correct);
    explain(verdict);
  }

  function explain({ correct, explanation, entity, proof, refutation }: Verdict): void {
    const { said } = table;
    const isLast = results.length === questions.length;
    const next = element('button', { type: 'button' }, isLast ? said.finish : said.next);
    next.addEventListener('click', isLast ? finish : goOn);
    const about =
      entity === null
        ? []
        : [element('a', { href: `/${entity.id}` }, fill(said.more, { name: entity.name }))];
    table.say(correct ? said.right : said.wrong, explanation);
    table.prove(
      [
        { heading: said.proof, proof },
        ...(refutation === null ? [] : [{ heading: said.refutation, proof: refutation }]),
      ],
      element('p', { class: 'actions' }, next, ...about),
    );
    next.focus();
  }

  function goOn(): void {
    table.say();
    table.prove([]);
    show(results.length);
    const question = questions[results.length];
    if (question !== undefined) find('h2', question).focus();
  }

  function finish(): void {
    const score = results.filter(Boolean).length;
    for (const question of questions) question.hidden = true;
    table.say();
    table.prove([]);
    table.finish(
      fill(table.said.questionMarks, { score, total: results.length }),
      results.map((isRight) => (isRight ? '●' : '○')).join(''),
    );
  }
}
