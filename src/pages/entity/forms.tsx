import type { ReactNode } from 'react';
import type { EntityContext } from './entity-kind.js';

interface FormsProps {
  readonly context: EntityContext;
}

/** The forms that ask a page for more: another entity, or a day. */
export function Forms({ context: { texts, question } }: FormsProps): ReactNode {
  return (
    <div className="forms">
      <form action={`/${question.id}`}>
        <label htmlFor="to">{texts.connect.label}</label>
        <span className="field">
          <input
            id="to"
            name="to"
            required
            maxLength={200}
            placeholder={texts.connect.placeholder}
          />
          {question.asOf !== undefined && <input type="hidden" name="asOf" value={question.asOf} />}
          <button type="submit">{texts.connect.show}</button>
        </span>
      </form>
      <form action={`/${question.id}`}>
        <label htmlFor="asOf">{texts.asOf.label}</label>
        <span className="field">
          <input id="asOf" name="asOf" type="date" required defaultValue={question.asOf} />
          <button type="submit">{texts.asOf.show}</button>
        </span>
      </form>
    </div>
  );
}
