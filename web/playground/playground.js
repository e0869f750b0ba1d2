/* global GraphiQL, GraphiQLPluginExplorer, React, ReactDOM */
const { createElement, useEffect, useState } = React;
const { useEditorContext, useExecutionContext } = GraphiQL.React;

const examples = JSON.parse(document.getElementById('example-queries').textContent);
const navigation = document.getElementById('examples');

/** The example whose text is in the editor, untouched. */
const exampleOf = (tab) => examples.find(({ query }) => query === tab?.query);

/** Buttons that put an example into the editor and run it. */
function Examples() {
  const { tabs, activeTabIndex, addTab, queryEditor, variableEditor, setOperationName } =
    useEditorContext();
  const { run } = useExecutionContext();
  const [chosen, choose] = useState();
  const shown = exampleOf(tabs[activeTabIndex]);

  // First the editor is filled; when the tab has taken that in, the operation is run: apart from the
  // rendering, or GraphiQL loses the answer.
  useEffect(() => {
    if (chosen === undefined) return undefined;
    if (shown === chosen) {
      const timer = setTimeout(() => {
        choose(undefined);
        run();
      });
      return () => clearTimeout(timer);
    }
    queryEditor.setValue(chosen.query);
    variableEditor?.setValue('');
    // The editor finds the new name some time later; the old one would be sent until then.
    setOperationName(chosen.operationName);
    return undefined;
  }, [chosen, shown, queryEditor, variableEditor, setOperationName, run]);

  const open = (example) => {
    // A query of one's own is not written over: the example gets a tab of its own.
    const isOwn = shown === undefined && tabs[activeTabIndex].query?.trim();
    if (isOwn) addTab();
    choose(example);
  };

  return ReactDOM.createPortal(
    [
      createElement('h1', { key: 'title' }, 'throughline'),
      ...examples.map((example) =>
        createElement(
          'button',
          {
            key: example.label,
            type: 'button',
            title: example.title,
            'aria-pressed': example === shown,
            onClick: () => open(example),
          },
          example.label,
        ),
      ),
    ],
    navigation,
  );
}

function Playground() {
  return createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      plugins: [GraphiQLPluginExplorer.explorerPlugin({ showAttribution: false })],
      defaultQuery: examples[0].query,
      defaultEditorToolsVisibility: false,
    },
    createElement(GraphiQL.Logo, null, createElement(Examples)),
  );
}

ReactDOM.createRoot(document.getElementById('playground')).render(createElement(Playground));
