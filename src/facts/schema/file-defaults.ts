import * as z from 'zod';
import { sources } from './provenance.js';

/** What holds for all entries of a file that do not say otherwise. */
export const fileDefaults = z
  .strictObject({ sources: sources() })
  .meta({ id: 'Defaults', description: 'What holds where an entry of this file says nothing.' });
