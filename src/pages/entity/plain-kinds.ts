import type { EntityKind } from './entity-kind.js';
import type { PlaceQuery } from './operations.js';

/** What has little of its own: its ties say what it is. */
function plainKind(type: string): EntityKind<unknown> {
  return { facts: [], sections: [], jsonLd: () => ({ '@type': type }) };
}

export const organizationKind = plainKind('Organization');
export const eventKind = plainKind('Event');
export const itemKind = plainKind('Thing');

export const placeKind: EntityKind<NonNullable<PlaceQuery['entity']>> = {
  ...plainKind('Place'),
  facts: [
    {
      property: 'fictional',
      show: ({ fictional }, { texts }) => (fictional ? texts.fictional : texts.real),
    },
  ],
};
