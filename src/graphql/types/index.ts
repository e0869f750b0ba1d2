// The paged lists load first. They refer to all types and types to them, but only types need one
// another while they load (a film extends a work), so this is the only order that works.
import './lists.js';

export { Character } from './character.type.js';
export { Credit } from './credit.type.js';
export { Completeness, Dataset, EntityCount } from './dataset.type.js';
export { OnThisDay } from './day.type.js';
export { Authority, Entity, ExternalId } from './entity.type.js';
export { Franchise } from './franchise.type.js';
export { JourneyStop } from './journey.type.js';
export * from './lists.js';
export { Money } from './money.type.js';
export { Node } from './node.type.js';
export { Path, PathStep } from './path.type.js';
export { Person } from './person.type.js';
export { Placement, StoryNeighbour } from './placement.type.js';
export { Portrayal } from './portrayal.type.js';
export { Claim, Source } from './provenance.type.js';
export {
  CellVerdict,
  DailyPuzzles,
  GridPuzzle,
  GroupsPuzzle,
  GroupVerdict,
  OrderPuzzle,
  OrderVerdict,
} from './puzzle.type.js';
export { RandomPick } from './random-pick.type.js';
export { Relation, RelationChain, RelationKind } from './relation.type.js';
export { Certification, Release } from './release.type.js';
export { SearchConnection } from './search.type.js';
export { Segment } from './segment.type.js';
export { Company, Event, Item, Organization, Place } from './setting.type.js';
export { TemporalRelation, Timeline, TimelineConflict, TimelineStep } from './timeline.type.js';
export { Title } from './title.type.js';
export { Choice, Proof, Question, Quiz, Verdict } from './trivia.type.js';
export { Episode, Film, Game, Season, Series, Work } from './work.type.js';
