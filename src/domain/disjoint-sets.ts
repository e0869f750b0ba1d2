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
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== member) parents.set(member, root);
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
