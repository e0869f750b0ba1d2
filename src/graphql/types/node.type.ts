import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description:
    'An object with a globally unique, readable id such as film/john-wick or character/charon.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The global id: a type and a kebab-case name.' })
  id!: string;
}
