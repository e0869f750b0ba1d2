import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';

/** Lets Tab and Shift+Tab leave each editor; CodeMirror indents by them, so that nobody gets out. */
export function useTabKey(): void {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.addKeyMap({ Tab: false, 'Shift-Tab': false });
    }
  }, [queryEditor, variableEditor, responseEditor]);
}
