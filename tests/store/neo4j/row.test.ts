import { createRow } from '../../../src/store/neo4j/cypher/row.js';

describe('a row', () => {
  it('has a column for each expression and property, and takes them from where they were put', () => {
    const row = createRow();
    const type = row.column('labels(n0)');
    const name = row.property('n0', 'name');
    const id = row.property('n1', 'id');
    const odd = row.property('n0', 'odd name');
    const status = row.property('n0', 'status');
    const again = row.column('labels(n0)');
    expect(row.print()).toEqual(['[labels(n0), n0.name, n0.`odd name`, n0.status, n1.id]']);
    const values = ['Film', 'Nightfall', 'odd', 'RELEASED', 'film/x'];
    const takes = [type, name, odd, status, id, again];
    expect(takes.map((take) => take(values))).toEqual([...values, 'Film']);
  });

  it('puts more than three properties of a variable into a list', () => {
    const row = createRow();
    const takes = ['a', 'b', 'c', "d'"].map((name) => row.property('n0', name));
    const id = row.property('n1', 'id');
    expect(row.print()).toEqual(["[[key IN ['a', 'b', 'c', 'd\\''] | n0[key]], n1.id]"]);
    const values = [[1, 2, 3, 4], 'film/x'];
    expect([...takes, id].map((take) => take(values))).toEqual([1, 2, 3, 4, 'film/x']);
  });

  it('prints a subquery on lines of its own', () => {
    const row = createRow();
    const name = row.property('n0', 'name');
    const rows = row.list({
      clauses: ['MATCH (n0)-[:OF]->(n1)'],
      item: ['[n1.id]'],
      order: ['ORDER BY n1.id'],
    });
    row.column('n0.id');
    expect(row.print()).toEqual([
      '[',
      '  n0.name,',
      '  COLLECT {',
      '    MATCH (n0)-[:OF]->(n1)',
      '    RETURN [n1.id]',
      '    ORDER BY n1.id',
      '  },',
      '  n0.id',
      ']',
    ]);
    const values = ['Joi', [['x'], ['y']], 'character/joi'];
    expect([name(values), rows(values)]).toEqual(['Joi', [['x'], ['y']]]);
  });

  it('joins a node once for each key', () => {
    const row = createRow();
    const join = (variable: string) =>
      row.join('performer', () => ({ variable, clause: [`OPTIONAL MATCH (${variable})`] }));
    expect([join('n1'), join('n2')]).toEqual(['n1', 'n1']);
    expect(row.clauses).toEqual(['OPTIONAL MATCH (n1)']);
  });

  it('knows whether it is empty, plain, or a subquery alone', () => {
    const subquery = { clauses: ['MATCH (n0)'], item: ['[n0.id]'] };
    const describeRow = (fill: (row: ReturnType<typeof createRow>) => void) => {
      const row = createRow();
      fill(row);
      return [row.isEmpty(), row.isPlain(), row.onlyList()];
    };
    expect(describeRow(() => {})).toEqual([true, true, undefined]);
    expect(describeRow((row) => row.property('n0', 'id'))).toEqual([false, true, undefined]);
    expect(describeRow((row) => row.list(subquery))).toEqual([false, false, subquery]);
    const both = describeRow((row) => {
      row.list(subquery);
      row.column('n0.id');
    });
    expect(both).toEqual([false, false, undefined]);
    const joined = describeRow((row) => {
      row.join('n1', () => ({ variable: 'n1', clause: ['OPTIONAL MATCH (n1)'] }));
      row.property('n1', 'id');
    });
    expect(joined).toEqual([false, false, undefined]);
  });
});
