import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { filteredList, orderedList } from '../inputs/list-arguments.js';
import { PartialDateScalar } from '../scalars.js';
import { Entity } from './entity.type.js';
import {
  CharacterConnection,
  CoStarConnection,
  CreditConnection,
  PortrayalConnection,
  WorkConnection,
} from './lists.js';
import { Node } from './node.type.js';

const CharacterList = orderedList('Character');
const CoStarList = filteredList('Person');
const CreditList = filteredList('Credit');
const PortrayalList = orderedList('Portrayal');
const WorkList = orderedList('Work');

@ObjectType({
  implements: [Node, Entity],
  description: 'A real person: a performer, or someone else who works on films, series or games.',
})
export class Person extends Entity {
  @Field(() => PartialDateScalar, { nullable: true, description: 'When the person was born.' })
  birthDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the person was born, in the words of the source, from town to country: Beirut, Lebanon.',
  })
  birthPlace!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When the person died.' })
  deathDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the person died, in the words of the source, from town to country.',
  })
  deathPlace!: string | null;

  @Field(() => PortrayalConnection, {
    description: 'The parts the person played; by release of the work unless ordered otherwise.',
  })
  portrayals(@Args(() => PortrayalList) _: object): object {
    return declared();
  }

  @Field(() => CreditConnection, {
    description: 'What else the person did, and for which work; by release of the work.',
  })
  credits(@Args(() => CreditList) _: object): object {
    return declared();
  }

  @Field(() => WorkConnection, {
    description:
      'Every distinct work the person acted in or is credited on, the season and series of an episode included; by release date unless ordered otherwise.',
  })
  works(@Args(() => WorkList) _: object): object {
    return declared();
  }

  @Field(() => CoStarConnection, {
    description:
      'Everyone else in the casts of the works that the person acted in, those of most works first, then by name. The cast of a series or season includes that of its episodes, so guests of one series count, however many episodes lie between them.',
  })
  coStars(@Args(() => CoStarList) _: object): object {
    return declared();
  }

  @Field(() => CharacterConnection, {
    description:
      'Every distinct character the person played; by first portrayal unless ordered otherwise.',
  })
  characters(@Args(() => CharacterList) _: object): object {
    return declared();
  }
}
