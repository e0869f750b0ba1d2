import { shownClaim, type ValuedClaim } from '../domain/claims.js';
import type { EdgeType } from '../domain/edge-types.js';
import type { ReleaseClaim } from '../domain/first-release.js';
import type { NodeType } from '../domain/type-names.js';
import type { GraphBuilder } from './graph-builder.js';
import { NO_RIVALS, planField } from './plan-field.js';
import type { WorkEntry } from './schema/works.js';
import { type RecordList, recordsOf, type WorkRecord } from './work-records.js';

interface RecordForm {
  readonly type: NodeType;
  /** From the record to its work. */
  readonly edge: EdgeType;
  /** The property that claims compete about. */
  readonly value: string;
}

const forms: Readonly<Record<RecordList, RecordForm>> = {
  releases: { type: 'Release', edge: 'RELEASE_OF', value: 'date' },
  certifications: { type: 'Certification', edge: 'CERTIFIES', value: 'certificate' },
};

/** Adds the releases and certifications of a work, and returns what is claimed about public releases. */
export function planRecords(graph: GraphBuilder, work: WorkEntry): readonly ReleaseClaim[] {
  return recordsOf(work).flatMap((record) => {
    const claims = planRecord(graph, work, record);
    return record.isPublic ? claims.map((claim) => ({ ...claim, release: record.id })) : [];
  });
}

/** One of which every claim is deprecated is kept in claims of the work alone. */
function planRecord(
  graph: GraphBuilder,
  work: WorkEntry,
  { id, list, traits, inWords, claims }: WorkRecord,
): readonly ValuedClaim[] {
  const { type, edge, value } = forms[list];
  const about = {
    subject: id,
    property: list,
    inWords: (claimed: unknown) => `${work.title}, ${inWords}: ${claimed}`,
  };
  const made = planField(
    graph,
    about,
    claims.map(({ index: _, ...claim }) => claim),
    NO_RIVALS,
  );
  const shown = shownClaim(made);
  if (shown !== undefined) {
    graph.node(id, type, { ...traits, [value]: shown.value });
    graph.edge(edge, id, work.id);
  }
  return made;
}
