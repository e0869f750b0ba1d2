import fc from 'fast-check';
import { type GraphQLSchema, OverlappingFieldsCanBeMergedRule, specifiedRules } from 'graphql';
import { idPrefix } from '../../src/domain/ids.js';
import { nodeTypes } from '../../src/domain/type-names.js';
import { ThroughlineError } from '../../src/errors.js';
import { isReadAlone, type PlanShape } from '../../src/plan/index.js';
import { arbitraryOperation, type Operation } from '../operations/arbitrary-operation.js';
import type { OperationSize } from '../operations/operation-outline.js';
import { createOperationPlanner } from '../valid-operation.js';

const pool = {
  ids: ['film/ballerina'],
  idsOf: Object.fromEntries(nodeTypes.map((type) => [type, [`${idPrefix(type)}/x`]])),
  idsFor: { franchise: ['franchise/x'] },
  valuesOf: {},
  texts: ['wick', 'John'],
  dates: ['2014', '2015-02'],
};

/** Comparing all fields of a large operation takes minutes, and no two of the generated ones conflict. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** A law of shapes, tried with generated operations whose values are accepted. */
export function shapeProperty(
  schema: GraphQLSchema,
  size: OperationSize,
  law: (shape: PlanShape) => void,
): fc.IProperty<[Operation]> {
  const plan = createOperationPlanner(schema, rules);
  const shapeOf = ({ query, variables }: Operation): PlanShape | undefined => {
    try {
      const planned = plan(query, variables).plan;
      return planned !== null && isReadAlone(planned) ? planned.shape : undefined;
    } catch (error) {
      if (error instanceof ThroughlineError) return undefined;
      throw error;
    }
  };
  return fc.property(arbitraryOperation(schema, pool, size), (operation) => {
    const shape = shapeOf(operation);
    fc.pre(shape !== undefined);
    if (shape !== undefined) law(shape);
  });
}
