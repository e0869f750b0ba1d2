import type { creditJobs, portrayalKinds } from '../../domain/vocabulary.js';
import type { TieRole } from './tie-edges.js';

/** The parts of a fact that its label is made of; null where a fact of its kind has none. */
export interface FactWords {
  /** The kind of a portrayal, and the name of its character. */
  readonly kind: string | null;
  readonly character: string | null;
  readonly job: string | null;
  /** How a relation reads from its subject, and from its object. */
  readonly label: string | null;
  readonly inverseLabel: string | null;
}

/**
 * The words that connect the names of two entities that a fact ties, according to the role of each
 * in the fact: "Ana de Armas" *played Joi in* "Blade Runner 2049".
 */
export function stepLabel(fact: FactWords, from: TieRole, to: TieRole): string {
  switch (from) {
    case 'SUBJECT_OF':
      return fact.label ?? UNSAID;
    case 'OBJECT':
      return fact.inverseLabel ?? UNSAID;
    case 'HOLDS':
      return creditLabels[fact.job as CreditJob]?.[0] ?? UNSAID;
    case 'ON':
      return creditLabels[fact.job as CreditJob]?.[1] ?? UNSAID;
    case 'PART':
      return 'is part of';
    case 'WHOLE':
      return 'includes';
    default: {
      const labels = portrayalLabels[fact.kind as PortrayalKind];
      const label = labels?.[`${from} ${to}` as PortrayalDirection] ?? UNSAID;
      return label.replace(NAME, () => fact.character ?? 'a part');
    }
  }
}

/** A fact of an unknown kind is still a tie. */
const UNSAID = 'is tied to';
/** Stands for the name of the character. */
const NAME = '*';

type CreditJob = (typeof creditJobs)[number];

/** From the person to the work, and back. */
const creditLabels: Readonly<Record<CreditJob, readonly [string, string]>> = {
  DIRECTOR: ['directed', 'was directed by'],
  WRITER: ['wrote', 'was written by'],
  PRODUCER: ['produced', 'was produced by'],
  EXECUTIVE_PRODUCER: ['was an executive producer of', 'had as an executive producer'],
  CREATOR: ['created', 'was created by'],
  SHOWRUNNER: ['was the showrunner of', 'had as its showrunner'],
  COMPOSER: ['composed the music of', 'has music composed by'],
  CINEMATOGRAPHER: ['photographed', 'was photographed by'],
  EDITOR: ['edited', 'was edited by'],
  STUNT_COORDINATOR: ['coordinated the stunts of', 'had its stunts coordinated by'],
  CHOREOGRAPHER: ['choreographed', 'was choreographed by'],
  OTHER: ['worked on', 'was worked on by'],
};

type PortrayalKind = (typeof portrayalKinds)[number];
/** A performer PERFORMS a portrayal, which is OF a character IN a work. */
type PortrayalDirection =
  | 'PERFORMS IN'
  | 'IN PERFORMS'
  | 'PERFORMS OF'
  | 'OF PERFORMS'
  | 'OF IN'
  | 'IN OF';

const portrayalLabels: Readonly<
  Record<PortrayalKind, Readonly<Record<PortrayalDirection, string>>>
> = {
  LIVE_ACTION: {
    'PERFORMS IN': 'played * in',
    'IN PERFORMS': 'has * played by',
    'PERFORMS OF': 'played',
    'OF PERFORMS': 'was played by',
    'OF IN': 'appears in',
    'IN OF': 'features',
  },
  VOICE: {
    'PERFORMS IN': 'voiced * in',
    'IN PERFORMS': 'has * voiced by',
    'PERFORMS OF': 'voiced',
    'OF PERFORMS': 'was voiced by',
    'OF IN': 'is heard in',
    'IN OF': 'features the voice of',
  },
  MOTION_CAPTURE: {
    'PERFORMS IN': 'did the motion capture of * in',
    'IN PERFORMS': 'has the motion capture of * done by',
    'PERFORMS OF': 'did the motion capture of',
    'OF PERFORMS': 'had motion capture done by',
    'OF IN': 'appears in',
    'IN OF': 'features',
  },
  YOUNGER: {
    'PERFORMS IN': 'played the younger * in',
    'IN PERFORMS': 'has the younger * played by',
    'PERFORMS OF': 'played the younger',
    'OF PERFORMS': 'was played, when younger, by',
    'OF IN': 'appears, when younger, in',
    'IN OF': 'features the younger',
  },
  OLDER: {
    'PERFORMS IN': 'played the older * in',
    'IN PERFORMS': 'has the older * played by',
    'PERFORMS OF': 'played the older',
    'OF PERFORMS': 'was played, when older, by',
    'OF IN': 'appears, when older, in',
    'IN OF': 'features the older',
  },
  DOUBLE: {
    'PERFORMS IN': 'doubled for * in',
    'IN PERFORMS': 'has * doubled by',
    'PERFORMS OF': 'doubled for',
    'OF PERFORMS': 'was doubled by',
    'OF IN': 'appears in',
    'IN OF': 'features',
  },
  STUNT: {
    'PERFORMS IN': 'did the stunts of * in',
    'IN PERFORMS': 'has the stunts of * done by',
    'PERFORMS OF': 'did the stunts of',
    'OF PERFORMS': 'had stunts done by',
    'OF IN': 'appears in',
    'IN OF': 'features',
  },
  ARCHIVE: {
    'PERFORMS IN': 'is seen in old footage as * in',
    'IN PERFORMS': 'has * in old footage of',
    'PERFORMS OF': 'is seen in old footage as',
    'OF PERFORMS': 'is seen in old footage of',
    'OF IN': 'is seen in old footage in',
    'IN OF': 'has old footage of',
  },
  PHOTOGRAPH: {
    'PERFORMS IN': 'is seen in a photograph as * in',
    'IN PERFORMS': 'has * in a photograph of',
    'PERFORMS OF': 'is seen in a photograph as',
    'OF PERFORMS': 'is seen in a photograph of',
    'OF IN': 'is seen in a photograph in',
    'IN OF': 'has a photograph of',
  },
};
