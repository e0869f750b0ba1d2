import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { holds } from '../reads.js';
import { Difficulty, QuestionKind } from '../trivia-enums.js';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';
import { Claim } from './provenance.type.js';

@ObjectType({ description: 'An answer that a question offers.' })
export class Choice {
  @Field(() => ID, {
    description: 'Its place in the question, from a on; it says nothing of what it is.',
  })
  id!: string;

  @Field(() => String, { description: 'What to show: a name, a title, or how two are related.' })
  text!: string;
}

@ObjectType({
  description:
    'A question with one right answer. Everything else that it offers is certainly wrong, by facts of its own.',
})
export class Question {
  @Field(() => QuestionKind, { description: 'What it asks.' })
  kind!: string;

  @Field(() => Difficulty, { description: 'How hard it is.' })
  difficulty!: string;

  @Field(() => String, {
    description:
      'Identifies what it asks, whatever its choices are: give it to `avoid`, and it is not asked again. It stays the same as long as the facts do.',
  })
  key!: string;

  @Field(() => String, { description: 'The question as a sentence.' })
  @Extensions(holds({ length: 400 }))
  prompt!: string;

  @Field(() => [Choice], {
    description:
      'Three or four answers, in the order to show them; none where it is answered by a text.',
  })
  @Extensions(holds({ most: 4 }))
  choices!: Choice[];

  @Field(() => String, {
    description:
      'What `checkAnswer` takes: the answer, sealed. It can be opened for an hour, by servers with the same secret and data.',
  })
  @Extensions(holds({ length: 2_000 }))
  token!: string;
}

@ObjectType({
  description:
    'Questions about works and those in them. No two rest on the same fact, and none gives away another.',
})
export class Quiz {
  @Field(() => String, {
    description:
      'Give it back with the same arguments to get the same quiz again, as long as the data stays the same.',
  })
  seed!: string;

  @Field(() => String, { description: 'The version of the data that it was made of.' })
  datasetVersion!: string;

  @Field(() => [Question], { description: 'Its questions, as many as there are up to `size`.' })
  @Extensions(holds({ most: 'size' }))
  questions!: Question[];

  @Field(() => String, {
    nullable: true,
    description:
      'Why there are fewer questions than asked for, and which argument to loosen; null where there are not.',
  })
  @Extensions(holds({ length: 300 }))
  shortfall!: string | null;
}

@ObjectType({ description: 'Why a choice is right, or wrong.' })
export class Proof {
  @Field(() => String, { description: 'A sentence that says it.' })
  @Extensions(holds({ length: 500 }))
  statement!: string;

  @Field(() => [Node], {
    description: 'The facts it rests on: portrayals, credits, relations and claims.',
  })
  @Extensions(holds({ most: 10 }))
  facts!: Node[];

  @Field(() => [Claim], { description: 'The claims that state these facts, with their sources.' })
  @Extensions(holds({ most: 20 }))
  claims!: Claim[];
}

@ObjectType({ description: 'What is said to an answer.' })
export class Verdict {
  @Field(() => Boolean, { description: 'Whether the answer is right.' })
  correct!: boolean;

  @Field(() => Choice, { description: 'The right answer.' })
  answer!: Choice;

  @Field(() => Entity, {
    nullable: true,
    description: 'What the right answer names; null where it is how two are related.',
  })
  entity!: Entity | null;

  @Field(() => String, {
    description:
      'What to tell the player: why the answer is right and, if they erred, theirs is not.',
  })
  @Extensions(holds({ length: 1_000 }))
  explanation!: string;

  @Field(() => Proof, { description: 'Why the right answer is right.' })
  proof!: Proof;

  @Field(() => Proof, {
    nullable: true,
    description:
      'Why the choice that was made is wrong; null where it is right, or where a text was given.',
  })
  refutation!: Proof | null;
}
