import { explorerPlugin } from '@graphiql/plugin-explorer';
import type { FetcherParams } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { type ReactNode, useEffect, useState } from 'react';
import { type AddressedOperation, toOperation, writeAddress } from './address.js';
import { AnswerMeter } from './answer-meter.js';
import type { Example } from './example.js';
import { fetchAnswer, type Measured } from './fetch-answer.js';
import { fetchSchema } from './fetch-schema.js';
import { Header } from './header.js';
import { prettify } from './prettify.js';
import { useFirstRun } from './use-first-run.js';
import { useNames } from './use-names.js';
import { useTabKey } from './use-tab-key.js';

const plugins = [explorerPlugin({ showAttribution: false })];

interface PlaygroundProps {
  readonly examples: readonly Example[];
  /** The operation that the address names. */
  readonly given: AddressedOperation | undefined;
}

export function Playground({ examples, given }: PlaygroundProps): ReactNode {
  const [schema, setSchema] = useState<GraphQLSchema | null>(null);
  const [measured, setMeasured] = useState<Measured>();
  useEffect(() => {
    void fetchSchema().then(setSchema);
  }, []);
  const [fetcher] = useState(() => async (operation: FetcherParams) => {
    const outcome = await fetchAnswer(operation);
    setMeasured(outcome);
    return outcome.answer;
  });
  const first = given ?? examples[0];
  return (
    <GraphiQL
      fetcher={fetcher}
      schema={schema}
      plugins={plugins}
      {...(first && { query: prettify(first.query), variables: first.variables })}
      defaultEditorToolsVisibility={false}
      isHeadersEditorEnabled={false}
      onTabChange={({ tabs, activeTabIndex }) => {
        const tab = tabs[activeTabIndex];
        if (!tab?.query?.trim()) return;
        const operation = toOperation(tab.query, tab.variables, tab.operationName);
        history.replaceState(history.state, '', writeAddress(operation));
      }}
    >
      <GraphiQL.Logo>
        <Header examples={examples} />
        <Habits operationName={first?.operationName ?? ''} />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <AnswerMeter measured={measured} />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

/** What GraphiQL does not do by itself; its hooks work below it alone. */
function Habits({ operationName }: { readonly operationName: string }): ReactNode {
  useNames();
  useTabKey();
  useFirstRun(operationName);
  return null;
}
