import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';

/** Gives the editors, and the parts of GraphiQL and its explorer that have none, names for screen readers. */
export function useNames(): void {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    const named = [
      [queryEditor, 'Query'],
      [variableEditor, 'Variables'],
      [responseEditor, 'Answer'],
    ] as const;
    for (const [editor, name] of named) {
      editor?.getInputField().setAttribute('aria-label', name);
      // What is longer than its pane is scrolled by the keyboard too.
      editor?.getScrollerElement().setAttribute('tabindex', '0');
    }
  }, [queryEditor, variableEditor, responseEditor]);
  useEffect(() => {
    const root = document.getElementById('playground');
    if (root === null) return undefined;
    const observer = new MutationObserver(() => nameParts(root));
    const attributeFilter = ['aria-selected'];
    observer.observe(root, { childList: true, subtree: true, attributeFilter });
    nameParts(root);
    return () => observer.disconnect();
  }, []);
}

function nameParts(root: HTMLElement): void {
  for (const select of root.querySelectorAll('select:not([aria-label])')) {
    select.setAttribute('aria-label', 'Kind of operation');
  }
  // A tab may hold no other control, but these hold a button that closes them: they are a list.
  for (const tab of root.querySelectorAll('.graphiql-tab[aria-selected], [role="tablist"]')) {
    tab.removeAttribute('role');
    tab.removeAttribute('aria-selected');
  }
}
