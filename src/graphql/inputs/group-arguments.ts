import { ArgsType, type ClassType, Field, InputType, Int } from 'type-graphql';
import type { TypeName } from '../../domain/type-names.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../plan/read/read-list.js';
import { GroupOrderField, groupFieldEnum, OrderDirection } from '../enums.js';

@InputType({ description: 'What groups are ordered by, and the direction.' })
class GroupOrder {
  @Field(() => GroupOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which end comes first.' })
  direction!: string;
}

/** The arguments of the groups of a list. */
export function groupArguments(type: TypeName): ClassType {
  const fields = groupFieldEnum(type);

  @ArgsType()
  class GroupArguments {
    @Field(() => fields, { description: 'What the items of a group have in common.' })
    by!: string;

    @Field(() => GroupOrder, {
      nullable: true,
      description:
        'How to order the groups; those with most items first when absent. Groups of equal counts are ordered by key.',
    })
    orderBy?: GroupOrder;

    @Field(() => Int, {
      nullable: true,
      description: `How many groups to list, 0 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} when absent.`,
    })
    first?: number;
  }
  return GroupArguments;
}
