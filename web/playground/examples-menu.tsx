import { useEditorContext } from '@graphiql/react';
import { type ReactNode, useRef } from 'react';
import type { Example } from './example.js';
import { useExample } from './use-example.js';

/** A button that opens all examples, by topic; one click puts one into the editor and runs it. */
export function ExamplesMenu({ examples }: { readonly examples: readonly Example[] }): ReactNode {
  const menu = useRef<HTMLDialogElement>(null);
  const open = useExample(examples);
  const { tabs, activeTabIndex } = useEditorContext({ nonNull: true });
  const shown = tabs[activeTabIndex]?.query;
  const topics = [...new Set(examples.map(({ topic }) => topic))];
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => menu.current?.showModal()}>
        Examples
      </button>
      <dialog ref={menu} className="examples" aria-label="Examples">
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
        {topics.map((topic) => (
          <section key={topic}>
            <h2>{topic}</h2>
            <ul>
              {examples
                .filter((example) => example.topic === topic)
                .map((example) => (
                  <li key={example.label}>
                    <button
                      type="button"
                      aria-pressed={example.query === shown}
                      onClick={() => {
                        menu.current?.close();
                        open(example);
                      }}
                    >
                      {example.label}
                    </button>
                    <p>{example.title}</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </dialog>
    </>
  );
}
