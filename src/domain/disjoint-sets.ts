/** Sets that can be joined, each represented by one member (Galler and Fischer, CACM 7, 1964). */
interface DisjointSets {
  /** The representative of the set that a member is in; itself until it is joined. */
  find(member: string): string;
  join(a: string, b: string): void;
}

export function createDisjointSets(): DisjointSets {
  const parents = new Map<string, string>();
  const find = (member: string): string => {
    let root = member;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) {
      // Each step past a parent shortens the way for whoever asks next.
      const beyond = parents.get(up);
      if (beyond !== undefined) parents.set(root, beyond);
      root = beyond ?? up;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [from, to] = [find(a), find(b)];
      if (from !== to) parents.set(from, to);
    },
  };
}
