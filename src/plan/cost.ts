import type { Connection, Field, PathField, Plan, RelationField, Selection } from './plan.js';

/** What a list that is not paged is reckoned to hold. */
const WHOLE_LIST = 10;

/**
 * The most objects an answer to the plan may hold: each node counts one, each list its page size
 * times what is asked of an item. Known before anything is read, and never less than what comes
 * back, but for lists that are not paged.
 */
export function costOf(plan: Plan): number {
  const { values } = plan;

  const selectionCost = (selection: Selection): number => {
    let most = 0;
    for (const fields of new Set(Object.values(selection.fields))) {
      let cost = 1;
      for (const field of fields) cost += fieldCost(field);
      most = Math.max(most, cost);
    }
    return most;
  };
  const fieldCost = (field: Field): number => {
    switch (field.kind) {
      case 'one':
        return selectionCost(field.selection);
      case 'list':
        return WHOLE_LIST * selectionCost(field.selection);
      case 'connection':
        return connectionCost(field.connection);
      case 'relation':
        return 1 + proofCost(field.fields);
      default:
        return 0;
    }
  };
  const proofCost = (fields: readonly RelationField[]): number => {
    let cost = 0;
    for (const field of fields) {
      if (field.kind === 'claims') cost += WHOLE_LIST * selectionCost(field.selection);
    }
    return cost;
  };
  const connectionCost = (connection: Connection): number => {
    let perItem = 0;
    for (const field of connection.fields) {
      if (field.kind === 'nodes') perItem += selectionCost(field.selection);
      if (field.kind !== 'edges') continue;
      for (const part of field.fields) {
        if (part.kind === 'node') perItem += selectionCost(part.selection);
      }
    }
    return 1 + Number(values[connection.page.size]) * perItem;
  };

  const pathCost = (fields: readonly PathField[], maxLength: number): number => {
    let cost = 1;
    for (const field of fields) {
      if (field.kind !== 'steps') continue;
      let perStep = 1;
      for (const part of field.fields) {
        if ('selection' in part) perStep += selectionCost(part.selection);
      }
      cost += maxLength * perStep;
    }
    return cost;
  };

  let cost = 0;
  for (const { start } of plan.shape.roots) {
    switch (start.kind) {
      case 'nodes':
        cost += (values[start.ids] as readonly string[]).length * selectionCost(start.selection);
        break;
      case 'connection':
      case 'search':
        cost += connectionCost(start.connection);
        break;
      case 'list':
        cost += WHOLE_LIST * selectionCost(start.selection);
        break;
      case 'paths':
        cost +=
          Number(values[start.first]) * pathCost(start.fields, Number(values[start.maxLength]));
        break;
      default:
        cost += selectionCost(start.selection);
    }
  }
  return cost;
}
