import { Args, Field, Int, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { orderedList } from '../inputs/list-arguments.js';
import { Character } from './character.type.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Person } from './person.type.js';
import { Work } from './work.type.js';

const PortrayalKind = enumType('PortrayalKind');
const ClaimList = orderedList('Claim');

@ObjectType({
  implements: Node,
  description:
    'One performer as one character in one work; recasts, younger versions, voices, movements and dubs each have their own.',
})
export class Portrayal extends Node {
  @Field(() => Person, { description: 'Who plays the part.' })
  performer!: Person;

  @Field(() => Character, {
    nullable: true,
    description: 'The character that is played; null where no source names the role.',
  })
  character!: Character | null;

  @Field(() => Work, { description: 'The work it is seen or heard in.' })
  work!: Work;

  @Field(() => PortrayalKind, { description: 'How the character is portrayed.' })
  kind!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The position in the billing of the cast, from 1.',
  })
  billing!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the part as the credits give it, where it differs.',
  })
  creditedAs!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the performer as the credits give it, where it differs.',
  })
  performerCreditedAs!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language that the part is dubbed into, as a BCP 47 tag such as de; null where it is no dub.',
  })
  language!: string | null;

  @Field(() => Boolean, { description: 'Whether the credits name the performer.' })
  credited!: boolean;

  @Field(() => ClaimConnection, { description: 'The claims that state it.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
