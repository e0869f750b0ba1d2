import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Runs what the editor holds when the page opens, so that the first view shows an answer. */
export function useFirstRun(operationName: string): void {
  const { queryEditor, variableEditor, responseEditor, setOperationName } = useEditorContext({
    nonNull: true,
  });
  const { run } = useExecutionContext({ nonNull: true });
  const hasRun = useRef(false);
  const isReady = queryEditor !== null && variableEditor !== null && responseEditor !== null;
  useEffect(() => {
    if (!isReady || hasRun.current) return;
    hasRun.current = true;
    if (operationName !== '') setOperationName(operationName);
    // Apart from the rendering, or GraphiQL loses the answer.
    setTimeout(run);
  }, [isReady, operationName, setOperationName, run]);
}
