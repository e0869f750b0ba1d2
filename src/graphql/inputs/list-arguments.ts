import { ArgsType, type ClassType, Field, InputType, Int } from 'type-graphql';
import { DEFAULT_CURRENCY } from '../../domain/currency.js';
import { modelOf } from '../../domain/graph-model.js';
import type { TypeName } from '../../domain/type-names.js';
import { conditionType, orderFields } from '../../plan/read/condition-fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../plan/read/read-list.js';
import { NullsOrder, OrderDirection, orderFieldEnum } from '../enums.js';
import { CurrencyScalar, CursorScalar } from '../scalars.js';
import { whereInput } from './where.js';

const orders = new Map<TypeName, ClassType>();

/** How much of a list to give that is not paged. */
@ArgsType()
export class FirstItems {
  @Field(() => Int, {
    nullable: true,
    description: `How many items to list, 0 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} by default.`,
  })
  first?: number;
}

/** Which page of a list to give, read from its start. */
@ArgsType()
export class ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description: `How many items to list from the start, 0 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} when neither first nor last is given.`,
  })
  first?: number;

  @Field(() => CursorScalar, { nullable: true, description: 'List only items after this cursor.' })
  after?: string;
}

/** Which page of a list to give, read from either end. */
@ArgsType()
export class PageArguments extends ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description: `How many items to list from the end, 0 to ${MAX_PAGE_SIZE}.`,
  })
  last?: number;

  @Field(() => CursorScalar, { nullable: true, description: 'List only items before this cursor.' })
  before?: string;
}

/** The arguments of a list that can be filtered. */
export function filteredList(type: TypeName): ClassType<PageArguments> {
  const where = whereInput(type);

  @ArgsType()
  class FilteredListArguments extends PageArguments {
    @Field(() => where, {
      nullable: true,
      description: 'Conditions that each listed item must meet.',
    })
    where?: object;
  }
  return FilteredListArguments;
}

/** The arguments of a list that can be filtered and ordered. */
export function orderedList(type: TypeName): ClassType<PageArguments> {
  const where = whereInput(type);
  const order = orderInput(type);

  @ArgsType()
  class OrderedListArguments extends PageArguments {
    @Field(() => where, {
      nullable: true,
      description: 'Conditions that each listed item must meet.',
    })
    where?: object;

    @Field(() => [order], {
      nullable: true,
      description: 'How to order the list: by the first key, then by the next; ids break ties.',
    })
    orderBy?: readonly object[];
  }
  return OrderedListArguments;
}

function hasAmounts(type: TypeName): boolean {
  return Object.values(modelOf(type).properties).some(({ kind }) => kind === 'money');
}

function orderInput(listed: TypeName): ClassType {
  const type = conditionType(listed);
  const known = orders.get(type);
  if (known !== undefined) return known;
  if (orderFields(type).size === 0) throw new TypeError(`${type} has nothing to be ordered by.`);

  const fields = orderFieldEnum(type);

  @InputType(`${type}Order`, { description: 'What to order by, and the direction.' })
  class Order {
    @Field(() => fields, { description: 'What to order by.' })
    field!: string;

    @Field(() => OrderDirection, {
      defaultValue: 'ASC',
      description: 'Which end comes first.',
    })
    direction!: string;

    @Field(() => NullsOrder, {
      defaultValue: 'LAST',
      description: 'Where items come that have no value; last in both directions by default.',
    })
    nulls!: string;
  }
  if (hasAmounts(type)) {
    Field(() => CurrencyScalar, {
      defaultValue: DEFAULT_CURRENCY,
      description: 'The currency of amounts; those in others count as having no value.',
    })(Order.prototype, 'currency');
  }
  orders.set(type, Order);
  return Order;
}
