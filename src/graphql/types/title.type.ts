import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { filteredList } from '../inputs/list-arguments.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const TitleKind = enumType('TitleKind');
const ClaimList = filteredList('Claim');

@ObjectType({ implements: Node, description: 'A title of a work, now or once, here or elsewhere.' })
export class Title extends Node {
  @Field(() => String, { description: 'The title itself.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language it is in, as a BCP 47 tag such as ja; null where nobody says so.',
  })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The script it is written in, as an ISO 15924 code such as Hant; null where neither a source nor the tag of the language says so.',
  })
  script!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The country it is used in, as an ISO 3166-1 alpha-2 code such as GB; null where it is not for one country.',
  })
  country!: string | null;

  @Field(() => TitleKind, { description: 'What it is to the work.' })
  kind!: string;

  @Field(() => Work, { description: 'The work that it is a title of.' })
  work!: Work;

  @Field(() => ClaimConnection, { description: 'The claims that state it.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
