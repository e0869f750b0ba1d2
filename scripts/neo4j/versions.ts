/** What it takes to run a release of Neo4j Community. */
export interface Release {
  readonly version: string;
  readonly mainClass: string;
  readonly minimumJava: number;
}

export const LTS_VERSION = '5.26.30';
export const CURRENT_VERSION = '2026.09.0';

/** The release of that version; the long-term one unless asked otherwise. */
export function releaseOf(version: string = LTS_VERSION): Release {
  if (/^5\.26\.\d+$/.test(version)) {
    return { version, mainClass: 'org.neo4j.server.CommunityEntryPoint', minimumJava: 17 };
  }
  if (/^20\d\d\.\d\d\.\d+$/.test(version)) {
    return { version, mainClass: 'org.neo4j.server.Neo4jCommunity', minimumJava: 21 };
  }
  throw new Error(
    `Neo4j ${JSON.stringify(version)} is not supported: expected 5.26.x (such as ${LTS_VERSION}) or a calendar version (such as ${CURRENT_VERSION}).`,
  );
}
