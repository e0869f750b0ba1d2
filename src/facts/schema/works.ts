import * as z from 'zod';
import { countriesInWords, languagesInWords } from '../../domain/codes.js';
import type { WorkType } from '../../domain/type-names.js';
import {
  creditJobs,
  intervalRelations,
  portrayalKinds,
  releaseKinds,
  segmentRoles,
  titleKinds,
  workStatuses,
} from '../../domain/vocabulary.js';
import {
  claims,
  countriesClaim,
  dateClaim,
  genresClaim,
  languagesClaim,
  minutesClaim,
  moneyClaim,
  numberClaim,
  textClaim,
} from './claimed-field.js';
import { entityFields, entityId, entityStatement } from './entities.js';
import { claimKind, provenance } from './provenance.js';
import { referenceTo } from './reference.js';
import {
  count,
  country,
  date,
  durationRange,
  language,
  name,
  script,
  text,
  word,
} from './values.js';
import { minutesInWords, moneyInWords } from './words.js';

const titleEntry = z
  .strictObject({
    text: name().describe('The title.'),
    kind: z.enum(titleKinds).describe('What it is to the work.'),
    language: language().optional().describe('The language that it is in, such as ja or pt-BR.'),
    script: script().optional().describe('Its letters, where the language is written in several.'),
    country: country().optional().describe('The country that it is used in, where not everywhere.'),
    claimKind: claimKind(),
    ...provenance,
  })
  .meta({ id: 'TitleEntry', description: 'A title of a work.' });

const credited = z.boolean().default(true).describe('Whether the work itself names the person.');

const castEntry = z
  .strictObject({
    performer: referenceTo('Person').describe('Who performs, such as ana-de-armas.'),
    character: referenceTo('Character')
      .optional()
      .describe('As whom, such as eve-macarro; left out where no source names the role.'),
    creditedAs: text().optional().describe('What the credits call the character.'),
    performerCreditedAs: text()
      .optional()
      .describe('What the credits call the performer, where that is another name.'),
    kind: z.enum(portrayalKinds).default('LIVE_ACTION').describe('How the character is performed.'),
    language: language().optional().describe('The language of a dubbed version, such as de.'),
    billing: count(1).optional().describe('The place in the billing; else the place in this list.'),
    credited,
    claimKind: claimKind(),
    ...provenance,
  })
  .meta({ id: 'CastEntry', description: 'Who played whom.' });

const creditEntry = z
  .strictObject({
    person: referenceTo('Person').describe('Who did it, such as len-wiseman.'),
    job: z.enum(creditJobs).describe('What they did; OTHER with a detail for everything else.'),
    detail: text().optional().describe('More exactly what, such as additional photography.'),
    personCreditedAs: text()
      .optional()
      .describe('What the credits call the person, where that is another name.'),
    credited,
    kind: claimKind(),
    ...provenance,
  })
  .meta({ id: 'CreditEntry', description: 'Who made what of it.' });

const { note: claimNote, ...statement } = provenance;

const releaseEntry = z
  .strictObject({
    date: date().describe('The day that it came out.'),
    country: country()
      .optional()
      .describe('Where, such as US; left out where it was everywhere or no source says.'),
    kind: z.enum(releaseKinds).describe('To whom, and by what way.'),
    note: text()
      .optional()
      .describe('What tells it from others of its kind there: a festival, a city, a platform.'),
    claimKind: claimKind(),
    claimNote,
    ...statement,
  })
  .meta({
    id: 'ReleaseEntry',
    description: 'When it came out; entries that differ in date alone compete about one release.',
  });

const certificationEntry = z
  .strictObject({
    country: country().describe('Whose certificate it is, such as US.'),
    certificate: text().describe('The certificate as it is written there, such as R.'),
    kind: claimKind(),
    ...provenance,
  })
  .meta({
    id: 'CertificationEntry',
    description: 'The age that it was rated for; entries of one country compete.',
  });

/** Lists of records are answered whole, so none is longer than this. */
export const MAX_RECORDS = 500;

const records = <Entry extends z.ZodType>(entry: Entry) =>
  z.array(entry).min(1).meta({ maxItems: MAX_RECORDS }).optional();

const continuity = (description: string) => word().optional().describe(description);

const segment = z
  .strictObject({
    key: word().describe('What claims call it, such as main or prologue.'),
    role: z.enum(segmentRoles).describe('What it is to the work.'),
    label: text().describe('What happens in it, in a few words.'),
    continuity: continuity('The continuity that it belongs to, if not that of the work.'),
  })
  .meta({ id: 'Segment', description: 'A stretch of story time that a work shows.' });

const storyClaim = z
  .strictObject({
    segment: word().default('main').describe('The segment of this work that the claim is about.'),
    relation: z
      .array(z.enum(intervalRelations))
      .min(1)
      .optional()
      .describe('The relations to the other segment that the claim leaves open.'),
    to: z
      .string()
      .optional()
      .describe(
        'The other segment: a key of this work, a work (its main segment) or a segment id.',
      ),
    gap: durationRange()
      .optional()
      .describe('From the end of the earlier to the start of the later.'),
    span: durationRange().optional().describe('From the start of this to the end of the other.'),
    duration: durationRange().optional().describe('How long the segment lasts.'),
    date: date().optional().describe('The calendar time it is set in, such as 197X.'),
    text: text().optional().describe('The claim in words, where the plain form loses something.'),
    kind: claimKind(),
    ...provenance,
  })
  .meta({
    id: 'StoryClaim',
    description: 'Where a segment stands in story time: one of relation, span, duration and date.',
  });

const story = z
  .strictObject({
    continuity: continuity(
      'The world that the work belongs to, such as a film of another Earth, if not the main one of its franchise.',
    ),
    segments: z
      .array(segment)
      .min(1)
      .optional()
      .describe('Stretches of story time that the work shows; main exists without being listed.'),
    claims: z.array(storyClaim).min(1).optional().describe('Where they stand in story time.'),
  })
  .meta({ id: 'Story', description: 'What a work shows of story time.' });

const work = <Own extends z.ZodRawShape>(type: WorkType, description: string, own: Own) =>
  z
    .strictObject({
      id: entityId(type),
      title: name().describe('The title it is known by.'),
      ...own,
      ...entityFields,
      status: z
        .enum(workStatuses)
        .optional()
        .describe('How far it has come; RELEASED when nothing is said.'),
      ...entityStatement,
      titles: z
        .array(titleEntry)
        .min(1)
        .optional()
        .describe('Its titles in other languages, the original one, and those it had before.'),
      genres: claims(genresClaim, 'Its genres.', (genres) => genres.join(', ')),
      countries: claims(countriesClaim, 'The countries it was made by.', countriesInWords),
      languages: claims(languagesClaim, 'The languages spoken in it.', languagesInWords),
      tagline: claims(textClaim, 'The line that it was advertised with.', String),
      releaseDate: claims(dateClaim, 'The first public release, in any country.', String),
      releases: records(releaseEntry).describe('When it came out where, and how.'),
      certifications: records(certificationEntry).describe('The ages that it was rated for.'),
      runtimeMinutes: claims(minutesClaim, 'How long it runs, in minutes.', minutesInWords),
      budget: claims(moneyClaim, 'What it cost to make.', moneyInWords),
      boxOffice: claims(moneyClaim, 'What it took in cinemas, worldwide.', moneyInWords),
      cast: z.array(castEntry).min(1).optional().describe('Who played whom, in billing order.'),
      credits: z.array(creditEntry).min(1).optional().describe('Who made it, in order of weight.'),
      story: story.optional().describe('Where it stands in story time.'),
    })
    .meta({ id: type, description });

export const film = work('Film', 'A film.', {});
export const game = work('Game', 'A game.', {});
export const series = work('Series', 'A series; its episodes are works of their own.', {});
export const season = work('Season', 'A season of a series; episodes name it by its number.', {
  series: referenceTo('Series').describe('The series it is a season of, such as the-continental.'),
  number: claims(numberClaim, 'Its number within the series.', String),
});
export const episode = work('Episode', 'An episode of a series.', {
  series: referenceTo('Series').describe(
    'The series it is an episode of, such as the-continental.',
  ),
  season: claims(numberClaim, 'The season it belongs to.', String),
  number: claims(numberClaim, 'Its number within the season.', String),
});

export type ReleaseEntry = z.output<typeof releaseEntry>;
export type CertificationEntry = z.output<typeof certificationEntry>;

/** What is stated of every work. */
export type WorkEntry = z.output<typeof film>;
export type StoryClaim = z.output<typeof storyClaim>;
