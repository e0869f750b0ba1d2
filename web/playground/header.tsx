import { useEditorContext } from '@graphiql/react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { type AddressedOperation, toOperation, writeAddress } from './address.js';
import type { Example } from './example.js';
import { ExamplesMenu } from './examples-menu.js';
import { printCurl, printFetch } from './snippets.js';

/** The bar above the editors: home, the examples, and what is done with an operation. */
export function Header({ examples }: { readonly examples: readonly Example[] }): ReactNode {
  const place = document.getElementById('header');
  if (place === null) return null;
  return createPortal(
    <>
      <h1>
        <a href="/">throughline</a> <span>playground</span>
      </h1>
      <ExamplesMenu examples={examples} />
      <CopyButtons />
    </>,
    place,
  );
}

/** How long a button says that it has copied. */
const SAID_MS = 2_000;

const copies: readonly { readonly label: string; print(operation: AddressedOperation): string }[] =
  [
    {
      label: 'Share',
      print: (operation) => `${location.origin}/playground${writeAddress(operation)}`,
    },
    {
      label: 'Copy as curl',
      print: (operation) => printCurl(`${location.origin}/graphql`, operation),
    },
    {
      label: 'Copy as fetch',
      print: (operation) => printFetch(`${location.origin}/graphql`, operation),
    },
  ];

/** Buttons that copy the operation of the editor in a form for others. */
function CopyButtons(): ReactNode {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const [said, say] = useState('');

  async function copy({ label, print }: (typeof copies)[number]): Promise<void> {
    try {
      await navigator.clipboard.writeText(
        print(
          toOperation(
            queryEditor?.getValue() ?? '',
            variableEditor?.getValue(),
            queryEditor?.operationName,
          ),
        ),
      );
      say(label === 'Share' ? 'The link is copied.' : 'Copied.');
    } catch (error) {
      say(
        error instanceof SyntaxError
          ? 'The variables are not JSON.'
          : 'The browser forbids copying.',
      );
    }
    setTimeout(() => say(''), SAID_MS);
  }

  return (
    <div className="copies">
      <span role="status">{said}</span>
      {copies.map((one) => (
        <button key={one.label} type="button" onClick={() => void copy(one)}>
          {one.label}
        </button>
      ))}
    </div>
  );
}
