import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import type { PlayQuery } from './operations.js';

type Drawn = NonNullable<PlayQuery['quiz']>;

interface QuizProps {
  readonly quiz: Drawn;
  readonly texts: Texts;
}

/** All questions, of which the script shows one at a time. */
export function Quiz({ quiz: { questions, shortfall }, texts }: QuizProps): ReactNode {
  return (
    <>
      <p className="soft">{texts.play.rules.quiz}</p>
      {shortfall !== null && <p>{shortfall}</p>}
      <ol className="marks" aria-hidden="true">
        {questions.map(({ token }) => (
          <li key={token} />
        ))}
      </ol>
      {questions.map((question, index) => (
        <Question
          key={question.token}
          question={question}
          place={texts.play.question(index + 1, questions.length)}
          texts={texts}
        />
      ))}
    </>
  );
}

interface QuestionProps {
  readonly question: Drawn['questions'][number];
  readonly place: string;
  readonly texts: Texts;
}

function Question({ question, place, texts: { play } }: QuestionProps): ReactNode {
  const { prompt, difficulty, token, choices } = question;
  return (
    <article className="question" data-token={token}>
      <p className="soft">
        {place} · {play.difficulty[difficulty]}
      </p>
      <h2 tabIndex={-1}>{prompt}</h2>
      <ul className="choices">
        {choices.map(({ id, text }) => (
          <li key={id}>
            <button type="button" data-choice={id}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
