import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';

interface SearchBoxProps {
  /** What was searched for, where the page shows that. */
  readonly searched: string | undefined;
  readonly texts: Texts;
}

/** A form that leads to the page of results; a script suggests names while somebody types. */
export function SearchBox({ searched, texts: { search } }: SearchBoxProps): ReactNode {
  const { label, placeholder, submit, groups, said } = search;
  return (
    <search className="site-search">
      <form action="/search" data-groups={JSON.stringify(groups)} data-said={JSON.stringify(said)}>
        <label className="visually-hidden" htmlFor="search">
          {label}
        </label>
        <input
          id="search"
          type="search"
          name="q"
          placeholder={placeholder}
          defaultValue={searched}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-keyshortcuts="/"
        />
        <button type="submit" className="visually-hidden">
          {submit}
        </button>
      </form>
    </search>
  );
}
