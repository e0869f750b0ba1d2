import { Arg, Args, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { filteredList, orderedList, PageArguments } from '../inputs/list-arguments.js';
import { PartialDateScalar } from '../scalars.js';
import { Entity } from './entity.type.js';
import {
  CharacterConnection,
  CreditConnection,
  EpisodeConnection,
  PersonConnection,
  PortrayalConnection,
  SeasonConnection,
} from './lists.js';
import { Money } from './money.type.js';
import { Node } from './node.type.js';
import { Placement } from './placement.type.js';
import { Certification, Release } from './release.type.js';
import { Title } from './title.type.js';

const WorkStatus = enumType('WorkStatus');
const CharacterList = orderedList('Character');
const CreditList = filteredList('Credit');
const PersonList = orderedList('Person');
const PortrayalList = orderedList('Portrayal');

const asOf = {
  nullable: true,
  description: 'Count only what had been stated by this day.',
} as const;

const inLanguage = {
  nullable: true,
  description:
    'A BCP 47 tag such as ja or pt-BR. A work without a title for pt-BR gives the one for pt, and without that the one it is best known by.',
} as const;

@InterfaceType({
  implements: [Node, Entity],
  description: 'A film, series, season, episode or game.',
})
export abstract class Work extends Entity {
  @Field(() => String, {
    description:
      'The title it is best known by, the same as its name; with a language, its title in that language.',
  })
  title(@Arg('language', () => String, inLanguage) _: unknown): string {
    return declared();
  }

  @Field(() => [Title], {
    description:
      'All titles that it has or had, each with its sources: in other languages, the original one, working titles. Search finds all of them.',
  })
  titles!: Title[];

  @Field(() => WorkStatus, { description: 'The stage that it has reached.' })
  status!: string;

  @Field(() => [String], { description: 'Its genres.' })
  genres!: string[];

  @Field(() => [String], {
    description:
      'The countries whose companies made it, as ISO 3166-1 alpha-2 codes such as US; empty where nobody says so.',
  })
  countries!: string[];

  @Field(() => [String], {
    description:
      'The languages spoken in it, as BCP 47 tags such as en or pt-BR; empty where nobody says so.',
  })
  languages!: string[];

  @Field(() => String, { nullable: true, description: 'The line that it was advertised with.' })
  tagline!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When it was first released to the public, in any country: the earliest of what is claimed about that and of its public releases, which premieres and festivals are not. As long as nobody states a fact, it is what was announced last. With asOf, what had been stated about that by then. The date of one country is in releases.',
  })
  releaseDate(@Arg('asOf', () => PartialDateScalar, asOf) _: unknown): string | null {
    return declared();
  }

  @Field(() => [Release], {
    description: 'When it came out where, and how; by date, then by country.',
  })
  releases!: Release[];

  @Field(() => [Certification], { description: 'The ages that it was rated for, by country.' })
  certifications!: Certification[];

  @Field(() => Int, { nullable: true, description: 'How long it runs, in minutes.' })
  runtimeMinutes!: number | null;

  @Field(() => Money, { nullable: true, description: 'What it cost to make.' })
  budget(@Arg('asOf', () => PartialDateScalar, asOf) _: unknown): Money | null {
    return declared();
  }

  @Field(() => Money, { nullable: true, description: 'What it took in worldwide.' })
  boxOffice(@Arg('asOf', () => PartialDateScalar, asOf) _: unknown): Money | null {
    return declared();
  }

  @Field(() => PortrayalConnection, {
    description:
      'Who plays whom in it; in billing order unless another is asked for. Guests of an episode are with the episode.',
  })
  portrayals(@Args(() => PortrayalList) _: object): object {
    return declared();
  }

  @Field(() => CharacterConnection, {
    description:
      'The characters in it, for a series or season those of its episodes too; in billing order unless another is asked for.',
  })
  characters(@Args(() => CharacterList) _: object): object {
    return declared();
  }

  @Field(() => PersonConnection, {
    description:
      'Its performers, each once however many parts they play, for a series or season the guests of its episodes too; in billing order unless another is asked for, which leaves guests last.',
  })
  cast(@Args(() => PersonList) _: object): object {
    return declared();
  }

  @Field(() => CreditConnection, {
    description: 'Who made it, other than by acting in it, and how.',
  })
  credits(@Args(() => CreditList) _: object): object {
    return declared();
  }

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The date in the calendar of its story, or the range of dates, within which its main story certainly takes place; null where claims bound neither end.',
  })
  storyDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in words: 1975, the 1970s, from June 1975 to May 1983, 2014 or earlier.',
  })
  storyDateInWords!: string | null;

  @Field(() => Placement, {
    nullable: true,
    description: 'When it is set in story time; null where nothing is known.',
  })
  placement!: Placement | null;
}

@ObjectType({ implements: [Node, Entity, Work], description: 'A film.' })
export class Film extends Work {}

@ObjectType({ implements: [Node, Entity, Work], description: 'A series of episodes.' })
export class Series extends Work {
  @Field(() => EpisodeConnection, { description: 'Its episodes by season and number.' })
  episodes(@Args(() => PageArguments) _: PageArguments): object {
    return declared();
  }

  @Field(() => SeasonConnection, { description: 'Its seasons by number, as far as described.' })
  seasons(@Args(() => PageArguments) _: PageArguments): object {
    return declared();
  }
}

@ObjectType({ implements: [Node, Entity, Work], description: 'One season of a series.' })
export class Season extends Work {
  @Field(() => Series, { description: 'The series it is part of.' })
  series!: Series;

  @Field(() => Int, { nullable: true, description: 'Its number within the series, from 1.' })
  number!: number | null;

  @Field(() => EpisodeConnection, { description: 'Its episodes by number.' })
  episodes(@Args(() => PageArguments) _: PageArguments): object {
    return declared();
  }
}

@ObjectType({ implements: [Node, Entity, Work], description: 'One episode of a series.' })
export class Episode extends Work {
  @Field(() => Series, { description: 'The series it is part of.' })
  series!: Series;

  @Field(() => Int, { nullable: true, description: 'The number of its season, counted from 1.' })
  season!: number | null;

  @Field(() => Season, {
    nullable: true,
    description: 'The season that has this number; null where none is described.',
  })
  inSeason!: Season | null;

  @Field(() => Int, { nullable: true, description: 'Its number within the season, from 1.' })
  number!: number | null;
}

@ObjectType({ implements: [Node, Entity, Work], description: 'A video game.' })
export class Game extends Work {}
