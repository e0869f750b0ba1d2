import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { useEffect, useState } from 'react';
import type { Example } from './example.js';

/** Gives a function that puts an example into the editor and runs it. */
export function useExample(examples: readonly Example[]): (example: Example) => void {
  const editors = useEditorContext({ nonNull: true });
  const { tabs, activeTabIndex, addTab, queryEditor, variableEditor, setOperationName } = editors;
  const { run } = useExecutionContext({ nonNull: true });
  const [chosen, choose] = useState<Example>();
  const shown = tabs[activeTabIndex]?.query;

  // First the editor is filled; when the tab has taken that in, the operation is run: apart from the
  // rendering, or GraphiQL loses the answer.
  useEffect(() => {
    if (chosen === undefined || queryEditor === null) return undefined;
    if (shown === chosen.query) {
      const timer = setTimeout(() => {
        choose(undefined);
        run();
      });
      return () => clearTimeout(timer);
    }
    queryEditor.setValue(chosen.query);
    variableEditor?.setValue(chosen.variables);
    // The editor finds the new name some time later; the old one would be sent until then.
    setOperationName(chosen.operationName);
    return undefined;
  }, [chosen, shown, queryEditor, variableEditor, setOperationName, run]);

  return (example) => {
    // A query of one's own is not written over: the example gets a tab of its own.
    const isOwn = shown?.trim() && !examples.some(({ query }) => query === shown);
    if (isOwn) addTab();
    choose(example);
  };
}
