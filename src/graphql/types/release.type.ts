import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { filteredList } from '../inputs/list-arguments.js';
import { PartialDateScalar } from '../scalars.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const ReleaseKind = enumType('ReleaseKind');
const ClaimList = filteredList('Claim');

@ObjectType({
  implements: Node,
  description: 'How a work came to an audience: in one country, by one way, on one day.',
})
export class Release extends Node {
  @Field(() => Work, { description: 'The work that came out.' })
  work!: Work;

  @Field(() => ReleaseKind, { description: 'The way by which it came out.' })
  kind!: string;

  @Field(() => PartialDateScalar, {
    description:
      'The day, or the first of several days. Where sources differ it is that of the best claim, so it may be a forecast as long as nobody states the fact.',
  })
  date!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The country, as an ISO 3166-1 alpha-2 code such as US; null where it was everywhere, or no source says.',
  })
  country!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What tells it from others of its kind there, such as a festival, a city or a platform.',
  })
  note!: string | null;

  @Field(() => ClaimConnection, { description: 'The claims about its date.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}

@ObjectType({
  implements: Node,
  description: 'The age that a work was rated for by one country.',
})
export class Certification extends Node {
  @Field(() => Work, { description: 'The work that was rated.' })
  work!: Work;

  @Field(() => String, { description: 'The country, as an ISO 3166-1 alpha-2 code such as US.' })
  country!: string;

  @Field(() => String, { description: 'The certificate as it is written there, such as R.' })
  certificate!: string;

  @Field(() => ClaimConnection, { description: 'The claims about the certificate.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
