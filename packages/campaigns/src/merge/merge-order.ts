/** Names in the order they shall stand: where one side alone moved something, as that side; where both did, as ours. */
export function mergeOrder(input: {
  base: readonly string[];
  upstream: readonly string[];
  local: readonly string[];
  keep: ReadonlySet<string>;
}): { order: string[]; movedHere: boolean; movedUpstream: boolean; clash: boolean } {
  const movedHere = !sameOrder(input.base, input.local);
  const movedUpstream = !sameOrder(input.base, input.upstream);
  const [frame, guests] = movedHere ? [input.local, input.upstream] : [input.upstream, input.local];
  return {
    order: withGuests(
      frame.filter((name) => input.keep.has(name)),
      guests,
      input.keep,
    ),
    movedHere,
    movedUpstream,
    clash: movedHere && movedUpstream && !sameOrder(input.upstream, input.local),
  };
}

/** Whether the names that both lists have follow one another in the same order. */
function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  const common = shared(one, other);
  return shared(other, one).every((name, index) => name === common[index]);
}

function shared(list: readonly string[], other: readonly string[]): string[] {
  const names = new Set(other);
  return list.filter((name) => names.has(name));
}

/** Those missing from the frame come in after the neighbour they followed on their own side. */
function withGuests(frame: string[], side: readonly string[], keep: ReadonlySet<string>): string[] {
  const present = new Set(frame);
  const following = new Map<string | null, string[]>();
  let host: string | null = null;
  for (const name of side) {
    if (present.has(name)) host = name;
    else if (keep.has(name)) following.set(host, [...(following.get(host) ?? []), name]);
  }
  return [...(following.get(null) ?? []), ...frame.flatMap((name) => [name, ...(following.get(name) ?? [])])];
}
