import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { orderedList, PageArguments } from '../inputs/list-arguments.js';
import { Entity } from './entity.type.js';
import {
  JourneyStopConnection,
  PersonConnection,
  PortrayalConnection,
  WorkConnection,
} from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const PersonList = orderedList('Person');
const PortrayalList = orderedList('Portrayal');
const WorkList = orderedList('Work');

@ObjectType({ implements: [Node, Entity], description: 'A person or animal in a story.' })
export class Character extends Entity {
  @Field(() => String, {
    nullable: true,
    description: 'What it is, such as human, dog or vampire; null where nobody says so.',
  })
  species!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Such as female or male, as sources have it; null where nobody says so.',
  })
  gender!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A spoiler: what has become of it by the end of the last work it appears in, such as alive, or by whom it was killed.',
  })
  statusAtEnd!: string | null;

  @Field(() => PortrayalConnection, {
    description:
      'Who played the character in what; by release of the work unless ordered otherwise.',
  })
  portrayals(@Args(() => PortrayalList) _: object): object {
    return declared();
  }

  @Field(() => PersonConnection, {
    description: 'Everyone who played the character; by first portrayal unless ordered otherwise.',
  })
  performers(@Args(() => PersonList) _: object): object {
    return declared();
  }

  @Field(() => WorkConnection, {
    description:
      'Every work the character appears in, the season and series of an episode included; by release date unless ordered otherwise.',
  })
  works(@Args(() => WorkList) _: object): object {
    return declared();
  }

  @Field(() => Work, {
    nullable: true,
    description: 'The earliest released work the character appears in.',
  })
  firstAppearance!: Work | null;

  @Field(() => JourneyStopConnection, {
    description:
      'The works that the character is in, in the order of story time, and who plays it there. Works that no story ties together come one story after the other, that of most stops first; works that no claim places come last, by release.',
  })
  journey(@Args(() => PageArguments) _: PageArguments): object {
    return declared();
  }
}
