import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { filteredList } from '../inputs/list-arguments.js';
import { PersonConnection, ReleaseConnection, WorkConnection } from './lists.js';

const ReleaseList = filteredList('Release');
const WorkList = filteredList('Work');
const PersonList = filteredList('Person');

@ObjectType({
  description:
    'What happened on a day of the year, the earliest year first. Only dates that are known to the day count.',
})
export class OnThisDay {
  @Field(() => WorkConnection, { description: 'Works first released on this day.' })
  works(@Args(() => WorkList) _: object): object {
    return declared();
  }

  @Field(() => ReleaseConnection, {
    description: 'Releases of works on this day, premieres and those of single countries included.',
  })
  releases(@Args(() => ReleaseList) _: object): object {
    return declared();
  }

  @Field(() => PersonConnection, { description: 'People born on this day.' })
  births(@Args(() => PersonList) _: object): object {
    return declared();
  }

  @Field(() => PersonConnection, { description: 'People who died on this day.' })
  deaths(@Args(() => PersonList) _: object): object {
    return declared();
  }
}
