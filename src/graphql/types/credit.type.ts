import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { orderedList } from '../inputs/list-arguments.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Person } from './person.type.js';
import { Work } from './work.type.js';

const CreditJob = enumType('CreditJob');
const Job = enumType('Job');
const ClaimList = orderedList('Claim');

@ObjectType({ implements: Node, description: 'What one person did on one work besides acting.' })
export class Credit extends Node {
  @Field(() => Person, { description: 'Who did it.' })
  person!: Person;

  @Field(() => Work, { description: 'The work it was done on.' })
  work!: Work;

  @Field(() => CreditJob, { description: 'What was done.' })
  job!: string;

  @Field(() => [Job], {
    description:
      'What else the same person did on the same work, acting included. What was done on an episode counts for that alone, not for its series.',
  })
  alsoAs!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'More precisely what was done, such as "story and screenplay".',
  })
  detail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person as the credits give it, where it differs.',
  })
  personCreditedAs!: string | null;

  @Field(() => Boolean, { description: 'Whether the credits name the person for it.' })
  credited!: boolean;

  @Field(() => ClaimConnection, { description: 'The claims that state it.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
