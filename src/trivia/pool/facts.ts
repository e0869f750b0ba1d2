import type { PartialDate } from '../../domain/partial-date.js';
import type { ConcreteType } from '../../domain/type-names.js';
import type { Gender } from './read-gender.js';

/** What questions are made of, as it was read from a store. */
export interface Facts {
  readonly version: string;
  /** Works, people, characters and whatever else a fact names, by id. */
  readonly things: ReadonlyMap<string, Thing>;
  readonly works: readonly Work[];
  readonly parts: readonly Part[];
  readonly credits: readonly Credit[];
  /** Everyone who plays a character anywhere, by the id of the character. */
  readonly players: ReadonlyMap<string, readonly string[]>;
  readonly ties: readonly Tie[];
  readonly tieKinds: ReadonlyMap<string, TieKind>;
  readonly disputes: readonly Dispute[];
  /** The printed networks of story time. */
  readonly networks: readonly string[];
  /** The segments of the works, by their ids. */
  readonly segments: ReadonlyMap<string, Segment>;
  /** What is claimed about the story time of the works, by the ids of the claims. */
  readonly storyClaims: ReadonlyMap<string, StoryClaim>;
  /** The genders of characters of which something states it. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** When people were born, where something states it. */
  readonly births: ReadonlyMap<string, Dating>;
}

export interface Thing {
  readonly id: string;
  readonly type: ConcreteType;
  /** Its name as people say it: what stands in brackets after it only tells entries apart. */
  readonly name: string;
  /** The folded names by which it may be known. */
  readonly knownAs: ReadonlySet<string>;
}

export interface Work extends Thing {
  /** Whether questions are asked about it, and not only about what ties it to others. */
  readonly isHome: boolean;
  /** The series that a season or an episode belongs to; otherwise the work itself. */
  readonly whole: string;
  readonly isReleased: boolean;
  readonly genres: readonly string[];
  /** The accepted claims about its release that are facts; undefined where there are none. */
  readonly release: Dating | undefined;
  /** What is stated of its genres; undefined where nothing is. */
  readonly genresStated: Listing | undefined;
}

/** The days that something may have happened on, by everyone who states it, and the date that is shown. */
export interface Dating {
  readonly from: number;
  readonly to: number;
  readonly shown: PartialDate;
  readonly claims: readonly string[];
}

/** The names of a list: those that everyone states who states any, and those that somebody does. */
export interface Listing {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
  readonly claims: readonly string[];
}

/** Whether a fact is stated as one, and not as a forecast or a guess. */
interface Stated {
  readonly id: string;
  readonly isCertain: boolean;
}

/** A portrayal. */
export interface Part extends Stated {
  readonly person: string;
  readonly work: string;
  readonly character: string | undefined;
  readonly kind: string;
  readonly credited: boolean;
  /** Infinite where it is not known. */
  readonly billing: number;
}

export interface Credit extends Stated {
  readonly person: string;
  readonly work: string;
  readonly job: string;
  readonly credited: boolean;
}

/** A relation. */
export interface Tie extends Stated {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly work: string | undefined;
  readonly spoiler: boolean;
}

export interface TieKind {
  readonly id: string;
  readonly label: string;
  readonly inverseLabel: string;
  readonly symmetric: boolean;
  readonly acyclic: boolean;
  readonly atMost: number | undefined;
  readonly family: boolean;
}

/** Two things that somebody ties by a claim that no accepted fact bears out. */
export interface Dispute {
  readonly about: string;
  readonly with: string;
}

/** A stretch of story time that a work shows. */
export interface Segment {
  readonly id: string;
  readonly work: string;
  readonly role: string;
  /** What happens in it. */
  readonly label: string;
}

/** A claim about when a segment of a work happens, and all segments that it names. */
export interface StoryClaim extends Stated {
  readonly segments: readonly string[];
}
